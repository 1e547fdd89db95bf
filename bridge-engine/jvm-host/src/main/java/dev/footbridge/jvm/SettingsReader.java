package dev.footbridge.jvm;

import dev.footbridge.contract.json.JsonFile;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.json.ValueReader;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.jvm.imports.ImportMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one {@value ProgramFolder#SETTINGS}. Paths in it are relative to its folder. */
final class SettingsReader {
  private static final List<String> KEYS =
      List.of(
          "appId",
          "classpath",
          "config",
          "imports",
          "lang",
          "mocks",
          "plugins",
          "runtime",
          "startTime",
          "timeout",
          "timezone");

  private final Path file;
  private final SettingsBounds bounds;
  private final Problems problems = new Problems();
  private final ValueReader values = new ValueReader(problems);
  private final List<String> plugins = new ArrayList<>();
  private final List<Path> classpath = new ArrayList<>();
  private @Nullable String appId;
  private @Nullable Path config;
  private @Nullable Path mocks;
  private @Nullable String runtime;
  private @Nullable Duration timeout;
  private ProgramEnvironment environment = ProgramEnvironment.MACHINE;
  private @Nullable Instant startTime;
  private @Nullable String imports;

  /**
   * Creates a reader.
   *
   * @param bounds what the paths in the file may not leave
   */
  SettingsReader(Path file, SettingsBounds bounds) {
    this.file = file;
    this.bounds = bounds;
  }

  /**
   * Reads the file.
   *
   * @throws BridgeConfigurationException with everything that is wrong
   */
  ProgramSettings read() {
    JsonValue root = JsonFile.read(file.toString(), TextFile.read(file), problems);
    if (root != null && values.isObject(root, "{\"plugins\": […], \"config\": …}")) {
      root.members().forEach(this::readSetting);
    }
    problems.sortByPlace();
    problems.throwErrors();
    return new ProgramSettings(
        appId,
        plugins,
        classpath,
        config,
        mocks,
        runtime,
        timeout,
        environment,
        startTime,
        imports);
  }

  private void readSetting(JsonValue.Member member) {
    JsonValue value = member.value();
    switch (member.name()) {
      case "appId" -> appId = readText(value, "the program's identifier");
      case "classpath" -> readList(value, "a folder, jar or AAR", this::addToClasspath);
      case "config" -> {
        String path = readText(value, "the path of a configuration file");
        config = path == null ? null : located(value, "the file", path);
      }
      case "imports" -> {
        String text = readText(value, "the name of an import mapping, or the path of its file");
        imports =
            text == null || ImportMapping.isName(text)
                ? text
                : located(value, "the import mapping", text).toString();
      }
      case "lang" ->
          environment =
              readEnvironment(
                  value,
                  text -> EnvironmentTexts.withLanguage(environment, text),
                  EnvironmentTexts.LANGUAGE);
      case "mocks" -> mocks = readMocks(value);
      case "plugins" ->
          readList(
              value,
              "a class name or the path of a .java or .kt file",
              (plugin, written) ->
                  plugins.add(
                      PluginLoader.isSource(plugin)
                          ? located(written, "the plugin", plugin).toString()
                          : plugin));
      case "runtime" -> runtime = readText(value, "the name of a JavaScript runtime");
      case "startTime" ->
          startTime = readParsed(value, EnvironmentTexts::startTime, EnvironmentTexts.START_TIME);
      case "timeout" -> timeout = readDuration(value);
      case "timezone" ->
          environment =
              readEnvironment(
                  value,
                  text -> EnvironmentTexts.withTimeZone(environment, text),
                  EnvironmentTexts.TIME_ZONE);
      default -> values.unknownKey(member, KEYS);
    }
  }

  private @Nullable Path readMocks(JsonValue value) {
    String written = readText(value, "the path of a mocks file");
    if (written == null) {
      return null;
    }
    Path path = located(value, "the mocks file", written);
    if (Files.isDirectory(path)) {
      problems.accept(
          Problem.error(
              ProblemCode.FILE_UNUSABLE, value.location(), path + " is a folder", "name a file"));
    } else if (!Files.exists(path)) {
      Problem missing = InputFile.missing("file", path);
      problems.accept(
          Problem.error(
              missing.code(), value.location(), missing.message() + ": " + path, missing.remedy()));
    }
    return path;
  }

  /** Returns where a path of the file leads; reports one that leaves the program's folder. */
  private Path located(JsonValue value, String subject, String written) {
    Path path = file.resolveSibling(written);
    report(bounds.leaving(value.location(), subject, path));
    return path;
  }

  private void addToClasspath(String written, JsonValue value) {
    Path entry = file.resolveSibling(written);
    report(bounds.leavingThrough(value.location(), entry));
    classpath.add(entry);
  }

  private void report(@Nullable Problem problem) {
    if (problem != null) {
      problems.accept(problem);
    }
  }

  private void readList(JsonValue list, String what, BiConsumer<String, JsonValue> items) {
    for (JsonValue each : values.items(list, "an array, each item " + what)) {
      String item = readText(each, what);
      if (item != null) {
        items.accept(item, each);
      }
    }
  }

  private @Nullable String readText(JsonValue value, String what) {
    if (value.isString() && !value.text().isEmpty()) {
      return value.text();
    }
    values.unexpected(value, what);
    return null;
  }

  private ProgramEnvironment readEnvironment(
      JsonValue value, Function<String, ProgramEnvironment> parse, String what) {
    ProgramEnvironment read = readParsed(value, parse, what);
    return read == null ? environment : read;
  }

  /** Reads a text with {@code parse}; null, after reporting it, if it cannot be parsed. */
  private <T> @Nullable T readParsed(JsonValue value, Function<String, T> parse, String what) {
    String text = readText(value, what);
    if (text == null) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      values.unexpected(value, what);
      return null;
    }
  }

  private @Nullable Duration readDuration(JsonValue value) {
    return readText(value, Durations.EXPECTED) == null ? null : Durations.read(value, values);
  }
}
