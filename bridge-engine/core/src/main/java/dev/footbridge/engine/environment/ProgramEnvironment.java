package dev.footbridge.engine.environment;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a program observes of its surroundings besides the time, which its clock has: the time zone,
 * the language and the seed of {@code Math.random} (rule T8). Immutable.
 */
public final class ProgramEnvironment {
  /** The machine's time zone and language, and random numbers that cannot be repeated. */
  public static final ProgramEnvironment MACHINE = new ProgramEnvironment(null, null, null);

  /** The default environment of tests: UTC and {@code zh_CN}. The test's host adds a seed. */
  public static final ProgramEnvironment OF_TESTS =
      new ProgramEnvironment(ZoneId.of("UTC"), "zh_CN", null);

  private final @Nullable ZoneId timeZone;
  private final @Nullable String language;
  private final @Nullable Long seed;

  private ProgramEnvironment(
      @Nullable ZoneId timeZone, @Nullable String language, @Nullable Long seed) {
    this.timeZone = timeZone;
    this.language = language;
    this.seed = seed;
  }

  /** Returns the time zone of {@code Date}; null for the machine's. */
  public @Nullable ZoneId timeZone() {
    return timeZone;
  }

  /**
   * Returns the language, in the form of {@code wx.getSystemInfoSync().language}, e.g. {@code
   * zh_CN}; null for the machine's.
   */
  public @Nullable String language() {
    return language;
  }

  /** Returns the seed of {@code Math.random}; null for numbers that cannot be repeated. */
  public @Nullable Long seed() {
    return seed;
  }

  /** Returns the language as a locale; null for the machine's. */
  public @Nullable Locale locale() {
    return language == null ? null : Locale.forLanguageTag(tag(language));
  }

  /**
   * Returns a copy with another {@link #timeZone()}.
   *
   * @param timeZone a zone with a name, or an offset in whole minutes: {@code +08:00} becomes
   *     {@code GMT+08:00}, which each JavaScript engine knows
   * @throws IllegalArgumentException if it is neither
   */
  public ProgramEnvironment withTimeZone(ZoneId timeZone) {
    Objects.requireNonNull(timeZone, "timeZone");
    return new ProgramEnvironment(named(timeZone), language, seed);
  }

  private static ZoneId named(ZoneId zone) {
    if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
      return zone;
    }
    if (zone.normalized() instanceof ZoneOffset offset && offset.getTotalSeconds() % 60 == 0) {
      return offset.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : ZoneId.ofOffset("GMT", offset);
    }
    throw new IllegalArgumentException(
        "expected a time zone, such as UTC or Asia/Shanghai, or an offset in whole minutes, but"
            + " found '"
            + zone
            + "'");
  }

  /**
   * Returns a copy with another {@link #language()}.
   *
   * @throws IllegalArgumentException if it is no language with an optional region
   */
  public ProgramEnvironment withLanguage(String language) {
    Objects.requireNonNull(language, "language");
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag(language)).build();
      if (!locale.getLanguage().isEmpty()) {
        return new ProgramEnvironment(timeZone, language, seed);
      }
    } catch (IllformedLocaleException e) {
      // The message below says more than this exception.
    }
    throw new IllegalArgumentException(
        "expected a language, such as zh_CN or en, but found '" + language + "'");
  }

  /** Returns a copy with another {@link #seed()}. */
  public ProgramEnvironment withSeed(long seed) {
    return new ProgramEnvironment(timeZone, language, seed);
  }

  /** Returns a copy in which {@code other} supplies what this environment leaves to the machine. */
  public ProgramEnvironment orElse(ProgramEnvironment other) {
    Objects.requireNonNull(other, "other");
    return new ProgramEnvironment(
        timeZone == null ? other.timeZone : timeZone,
        language == null ? other.language : language,
        seed == null ? other.seed : seed);
  }

  private static String tag(String language) {
    return language.replace('_', '-');
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProgramEnvironment that
        && Objects.equals(timeZone, that.timeZone)
        && Objects.equals(language, that.language)
        && Objects.equals(seed, that.seed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(timeZone, language, seed);
  }

  @Override
  public String toString() {
    return "ProgramEnvironment[timeZone="
        + timeZone
        + ", language="
        + language
        + ", seed="
        + seed
        + "]";
  }
}
