package dev.footbridge.jvm;

import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/** Reads the texts by which people give a program's time, time zone and language. */
public final class EnvironmentTexts {
  /** What a time zone looks like. */
  public static final String TIME_ZONE = "a time zone, such as UTC or Asia/Shanghai";

  /** What a language looks like. */
  public static final String LANGUAGE = "a language, such as zh_CN or en";

  /** What a start time looks like. */
  public static final String START_TIME =
      "a day or an instant in UTC, such as 2024-01-01 or 2024-01-01T08:30:00Z";

  private EnvironmentTexts() {}

  /**
   * Returns an environment with another time zone.
   *
   * @throws IllegalArgumentException if {@code text} names none; the message names the nearest
   */
  public static ProgramEnvironment withTimeZone(ProgramEnvironment environment, String text) {
    Objects.requireNonNull(environment, "environment");
    Objects.requireNonNull(text, "text");
    try {
      return environment.withTimeZone(ZoneId.of(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          expected(TIME_ZONE, text) + Nearest.hint(text, ZoneId.getAvailableZoneIds()), e);
    }
  }

  /**
   * Returns an environment with another language.
   *
   * @throws IllegalArgumentException if {@code text} is none
   */
  public static ProgramEnvironment withLanguage(ProgramEnvironment environment, String text) {
    Objects.requireNonNull(environment, "environment");
    Objects.requireNonNull(text, "text");
    return environment.withLanguage(text);
  }

  /**
   * Returns the instant that a test's clock shows at first.
   *
   * @throws IllegalArgumentException if {@code text} is no day and no instant, or one that no Date
   *     can show
   */
  public static Instant startTime(String text) {
    Objects.requireNonNull(text, "text");
    return ManualClock.requireStart(instant(text));
  }

  private static Instant instant(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(expected(START_TIME, text), e);
    }
  }

  private static String expected(String what, String text) {
    return "expected " + what + ", but found '" + text + "'";
  }
}
