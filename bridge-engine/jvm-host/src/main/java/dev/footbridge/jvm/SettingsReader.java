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

  SettingsReader(Path file) {
    this.file = file;
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
      case "classpath" ->
          readList(value, "a folder, jar or AAR")
              .forEach(entry -> classpath.add(file.resolveSibling(entry)));
      case "config" -> {
        String path = readText(value, "the path of a configuration file");
        config = path == null ? null : file.resolveSibling(path);
      }
      case "imports" -> {
        String text = readText(value, "the name of an import mapping, or the path of its file");
        imports =
            text == null || ImportMapping.isName(text)
                ? text
                : file.resolveSibling(text).toString();
      }
      case "lang" ->
          environment =
              readEnvironment(
                  value,
                  text -> EnvironmentTexts.withLanguage(environment, text),
                  EnvironmentTexts.LANGUAGE);
      case "mocks" -> mocks = readMocks(value);
      case "plugins" ->
          readList(value, "a class name or the path of a .java or .kt file")
              .forEach(plugin -> plugins.add(located(plugin)));
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
    Path path = file.resolveSibling(written);
    if (Files.isDirectory(path)) {
      problems.accept(
          Problem.error(
              ProblemCode.FILE_UNUSABLE, value.location(), path + " is a folder", "name a file"));
    } else if (!Files.isRegularFile(path)) {
      Problem missing = TextFile.missing("file", path);
      problems.accept(
          Problem.error(
              missing.code(), value.location(), missing.message() + ": " + path, missing.remedy()));
    }
    return path;
  }

  private String located(String plugin) {
    return PluginLoader.isSource(plugin) ? file.resolveSibling(plugin).toString() : plugin;
  }

  private List<String> readList(JsonValue list, String what) {
    List<String> items = new ArrayList<>();
    for (JsonValue each : values.items(list, "an array, each item " + what)) {
      String item = readText(each, what);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
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
