package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.SettingsTrust;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * What to run, and how: the folder's settings, overridden by the options.
 *
 * @param program the program
 * @param runtime the runtime for its JavaScript
 * @param timeout how long it may run
 * @param json whether to write JSON
 */
record RunRequest(ProgramFolder program, JsRuntime runtime, Duration timeout, boolean json) {
  static final String DEFAULT_RUNTIME = "graaljs";
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration ENDLESS = Duration.ofDays(365);
  private static final List<String> FORMATS = List.of("text", "json");

  /**
   * Reads a request.
   *
   * @param isolation returns what runs the JavaScript, given the runtime that is named
   * @throws BridgeConfigurationException if an option or a setting of the folder is wrong
   */
  static RunRequest of(ParseResult options, UnaryOperator<JsRuntime> isolation) {
    ProgramFolder settings =
        ProgramFolder.read(
            Path.of(String.valueOf(options.<String>matchedPositionalValue(0, ""))), trust(options));
    boolean json = isJson(options.matchedOptionValue(CommandSpecs.FORMAT, "text"));
    boolean inspected = options.hasMatchedOption(CommandSpecs.INSPECT);
    Duration timeout = timeoutOption(options);
    ProgramFolder program = withOptions(settings, options);
    return new RunRequest(
        program,
        isolation.apply(runtime(runtimeName(program))),
        // No timeout while a person inspects the program.
        inspected && timeout == null ? ENDLESS : timeout(program),
        json);
  }

  /**
   * Returns the settings, overridden by the options.
   *
   * @throws BridgeConfigurationException if an option is wrong
   */
  static ProgramFolder withOptions(ProgramFolder settings, ParseResult options) {
    String classpath = options.matchedOptionValue(CommandSpecs.CLASSPATH, null);
    String config = options.matchedOptionValue(CommandSpecs.CONFIG, null);
    String mocks = options.matchedOptionValue(CommandSpecs.MOCK, null);
    Duration timeout = timeoutOption(options);
    ProgramFolder changed =
        new ProgramFolder(
            settings.script(),
            settings.appId(),
            options.matchedOptionValue(CommandSpecs.PLUGIN, settings.plugins()),
            classpath == null ? settings.classpath() : paths(classpath),
            config == null ? settings.config() : Path.of(config),
            mocks == null ? settings.mocks() : Path.of(mocks),
            options.matchedOptionValue(CommandSpecs.RUNTIME, settings.runtime()),
            timeout == null ? settings.timeout() : timeout);
    return EnvironmentOptions.override(
        changed
            .withEnvironment(settings.environment())
            .withStartTime(settings.startTime())
            .withRoot(settings.root())
            .withImports(options.matchedOptionValue(CommandSpecs.IMPORTS, settings.imports())),
        options);
  }

  /** Returns which files the settings may name. */
  static SettingsTrust trust(ParseResult options) {
    return options.hasMatchedOption(CommandSpecs.TRUST)
        ? SettingsTrust.ANYWHERE
        : SettingsTrust.FOLDER;
  }

  /** Returns the runtime that settings name, or else the default one. */
  static String runtimeName(ProgramFolder settings) {
    return settings.runtime() == null ? DEFAULT_RUNTIME : settings.runtime();
  }

  private static Duration timeout(ProgramFolder settings) {
    return settings.timeout() == null ? DEFAULT_TIMEOUT : settings.timeout();
  }

  private static JsRuntime runtime(String name) {
    try {
      return JsRuntimes.named(name);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Duration timeoutOption(ParseResult options) {
    String timeout = options.matchedOptionValue(CommandSpecs.TIMEOUT, null);
    try {
      return timeout == null ? null : Durations.parse(timeout);
    } catch (IllegalArgumentException e) {
      throw wrong(CommandSpecs.TIMEOUT + ": " + e.getMessage());
    }
  }

  static boolean isJson(String format) {
    if (!FORMATS.contains(format)) {
      throw wrong(
          CommandSpecs.FORMAT
              + ": expected text or json, but found '"
              + format
              + "'"
              + Nearest.hint(format, FORMATS));
    }
    return format.equals("json");
  }

  /** Returns the entries of a class path. */
  static List<Path> paths(String classpath) {
    return Arrays.stream(classpath.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  /** Returns an exception with one problem, whose message names the location. */
  static BridgeConfigurationException wrong(ProblemCode code, String message, String remedy) {
    return new BridgeConfigurationException(Problem.error(code, Location.NONE, message, remedy));
  }

  /**
   * Returns an exception for a wrong option.
   *
   * @param remedy what to do; empty if the message makes it clear
   */
  static BridgeConfigurationException wrong(String message, String remedy) {
    return wrong(ProblemCode.OPTION, message, remedy);
  }

  /**
   * Returns an exception for a wrong option, given a sentence with the remedy after a semicolon.
   */
  static BridgeConfigurationException wrong(String sentence) {
    int end = sentence.indexOf("; ");
    return end < 0
        ? wrong(sentence, "")
        : wrong(sentence.substring(0, end), sentence.substring(end + "; ".length()));
  }
}
