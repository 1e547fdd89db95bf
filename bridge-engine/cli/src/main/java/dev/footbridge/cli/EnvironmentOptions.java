package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.builtin.AppBaseInfo;
import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.jvm.EnvironmentTexts;
import dev.footbridge.jvm.ProgramFolder;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Reads the options about a program's time, time zone, language and seed. */
final class EnvironmentOptions {
  private EnvironmentOptions() {}

  /**
   * Returns the settings, overridden by the options.
   *
   * @throws BridgeConfigurationException if an option is wrong
   */
  static ProgramFolder override(ProgramFolder settings, ParseResult options) {
    ProgramEnvironment inZone =
        read(
            options, CommandSpecs.TIMEZONE, settings.environment(), EnvironmentTexts::withTimeZone);
    ProgramEnvironment environment =
        read(options, CommandSpecs.LANG, inZone, EnvironmentTexts::withLanguage);
    Long seed = seed(options);
    return settings
        .withEnvironment(seed == null ? environment : environment.withSeed(seed))
        .withStartTime(startTime(options, settings.startTime()));
  }

  /**
   * Returns the seed that the options name; null if none.
   *
   * @throws BridgeConfigurationException if it is no number
   */
  static @Nullable Long seed(ParseResult options) {
    return parsed(
        options,
        CommandSpecs.SEED,
        text -> {
          try {
            return Long.valueOf(text);
          } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a number, but found '" + text + "'", e);
          }
        });
  }

  /** Sets the environment of the programs of an engine. */
  static void apply(ProgramEnvironment environment, BridgeEngineBuilder engine) {
    engine.environment(environment);
    if (environment.language() == null) {
      engine.systemInfo(
          SystemInfo.DEFAULT.withApp(AppBaseInfo.DEFAULT.withLanguage(machineLanguage())));
    }
  }

  /** Returns the machine's language, as programs see one: with a region for Chinese only. */
  private static String machineLanguage() {
    Locale locale = Locale.getDefault();
    String language = locale.getLanguage();
    if (language.isEmpty()) {
      return "en";
    }
    boolean hasRegion = language.equals("zh") && !locale.getCountry().isEmpty();
    return hasRegion ? language + "_" + locale.getCountry() : language;
  }

  private static @Nullable Instant startTime(ParseResult options, @Nullable Instant otherwise) {
    boolean isKnown = options.commandSpec().optionsMap().containsKey(CommandSpecs.START_TIME);
    Instant given =
        isKnown ? parsed(options, CommandSpecs.START_TIME, EnvironmentTexts::startTime) : null;
    return given == null ? otherwise : given;
  }

  private static ProgramEnvironment read(
      ParseResult options,
      String option,
      ProgramEnvironment environment,
      BiFunction<ProgramEnvironment, String, ProgramEnvironment> change) {
    ProgramEnvironment given = parsed(options, option, text -> change.apply(environment, text));
    return given == null ? environment : given;
  }

  private static <T> @Nullable T parsed(
      ParseResult options, String option, Function<String, T> parse) {
    String text = options.matchedOptionValue(option, null);
    if (text == null) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw new BridgeConfigurationException(
          Problem.error(ProblemCode.OPTION, Location.NONE, option + ": " + e.getMessage(), ""));
    }
  }
}
