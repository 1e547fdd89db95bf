package dev.footbridge.jvm;

import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.json.ValueReader;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes durations such as {@code 300ms}, {@code 30s}, {@code 1.5s}, {@code 2m}. */
public final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h)");

  /** The description of an expected duration, for messages about files. */
  public static final String EXPECTED = "a duration such as \"300ms\", \"30s\" or \"2m\"";

  private Durations() {}

  /** Reads a duration from a file. Reports any other value, and returns null for it. */
  public static @Nullable Duration read(JsonValue value, ValueReader reader) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(reader, "reader");
    String text = reader.text(value, EXPECTED);
    try {
      return text == null ? null : parse(text);
    } catch (IllegalArgumentException e) {
      reader.wrong(value, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /**
   * Parses a duration.
   *
   * @throws IllegalArgumentException if the text is not a duration, or zero; the message says what
   *     was expected
   */
  public static Duration parse(String text) {
    Objects.requireNonNull(text, "text");
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected a duration such as 300ms, 30s or 2m, but found '" + text + "'");
    }
    double nanos = Double.parseDouble(matcher.group(1)) * nanosPer(matcher.group(2));
    if (nanos < 1) {
      throw new IllegalArgumentException(
          "expected a duration above zero, but found '" + text + "'");
    }
    return Duration.ofNanos((long) nanos);
  }

  /** Returns a duration as {@link #parse} reads it, in the largest unit without a fraction. */
  public static String format(Duration duration) {
    Objects.requireNonNull(duration, "duration");
    long millis = duration.toMillis();
    if (millis % 3_600_000 == 0) {
      return millis / 3_600_000 + "h";
    }
    if (millis % 60_000 == 0) {
      return millis / 60_000 + "m";
    }
    return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
  }

  /** Returns nanoseconds as milliseconds with one decimal; zero for negative values. */
  public static double millis(long nanos) {
    return Math.max(0, Math.round(nanos / 1e5) / 10.0);
  }

  private static double nanosPer(String unit) {
    return switch (unit) {
      case "ms" -> 1e6;
      case "s" -> 1e9;
      case "m" -> 60e9;
      default -> 3600e9;
    };
  }
}
