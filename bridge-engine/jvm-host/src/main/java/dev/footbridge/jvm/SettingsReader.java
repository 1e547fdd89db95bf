package dev.footbridge.jvm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.footbridge.engine.config.BridgeConfigurationException;
import dev.footbridge.engine.internal.json.JsonFile;
import dev.footbridge.engine.internal.text.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one {@value ProgramFolder#SETTINGS}, whose paths are relative to its folder. */
final class SettingsReader {
  private static final List<String> KEYS =
      List.of("appId", "classpath", "config", "mocks", "plugins", "runtime", "timeout");

  private final Path file;
  private final JsonFile json;
  private final List<String> plugins = new ArrayList<>();
  private final List<Path> classpath = new ArrayList<>();
  private @Nullable String appId;
  private @Nullable Path config;
  private @Nullable Path mocks;
  private @Nullable String runtime;
  private @Nullable Duration timeout;

  SettingsReader(Path file, String text) {
    this.file = file;
    this.json = new JsonFile(file.toString(), text);
  }

  ProgramFolder read(Path script, String defaultAppId) {
    List<String> problems = json.read(this::readFile);
    if (!problems.isEmpty()) {
      throw new BridgeConfigurationException(problems);
    }
    return new ProgramFolder(
        script,
        appId == null ? defaultAppId : appId,
        plugins,
        classpath,
        config,
        mocks,
        runtime,
        timeout);
  }

  private void readFile(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      wrong(parser, "expected {\"plugins\": […], \"config\": …}, but " + JsonFile.found(parser));
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      readSetting(parser, parser.currentName());
    }
    if (parser.nextToken() != null) {
      wrong(parser, "expected the end of the file, but " + JsonFile.found(parser));
    }
  }

  private void readSetting(JsonParser parser, String key) throws IOException {
    if (!KEYS.contains(key)) {
      wrong(
          parser,
          "unknown key \""
              + key
              + "\""
              + (Nearest.of(key, KEYS).isEmpty()
                  ? "; known are " + String.join(", ", KEYS)
                  : Nearest.hint(key, KEYS)));
      parser.nextToken();
      parser.skipChildren();
      return;
    }
    parser.nextToken();
    switch (key) {
      case "appId" -> appId = readText(parser, "the program's identifier");
      case "classpath" ->
          readList(parser, "a folder or jar")
              .forEach(entry -> classpath.add(file.resolveSibling(entry)));
      case "config" -> {
        String path = readText(parser, "the path of a configuration file");
        config = path == null ? null : file.resolveSibling(path);
      }
      case "mocks" -> mocks = readMocks(parser);
      case "plugins" ->
          readList(parser, "a class name or the path of a .java file")
              .forEach(plugin -> plugins.add(located(plugin)));
      case "runtime" -> runtime = readText(parser, "the name of a JavaScript runtime");
      default -> timeout = readDuration(parser);
    }
  }

  private @Nullable Path readMocks(JsonParser parser) throws IOException {
    String written = readText(parser, "the path of a mocks file");
    if (written == null) {
      return null;
    }
    Path path = file.resolveSibling(written);
    if (!Files.isRegularFile(path)) {
      String missing = String.join("; ", TextFile.missing("file", path).problems());
      wrong(parser, Files.isDirectory(path) ? path + " is a folder; name a file" : missing);
    }
    return path;
  }

  private String located(String plugin) {
    return PluginLoader.isSource(plugin) ? file.resolveSibling(plugin).toString() : plugin;
  }

  private List<String> readList(JsonParser parser, String what) throws IOException {
    List<String> items = new ArrayList<>();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      wrong(parser, "expected an array, each item " + what + ", but " + JsonFile.found(parser));
      parser.skipChildren();
      return items;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String item = readText(parser, what);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private @Nullable String readText(JsonParser parser, String what) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING && !parser.getText().isEmpty()) {
      return parser.getText();
    }
    wrong(parser, "expected " + what + ", but " + JsonFile.found(parser));
    parser.skipChildren();
    return null;
  }

  private @Nullable Duration readDuration(JsonParser parser) throws IOException {
    String written = readText(parser, "a duration such as \"300ms\", \"30s\" or \"2m\"");
    try {
      return written == null ? null : Durations.parse(written);
    } catch (IllegalArgumentException e) {
      wrong(parser, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void wrong(JsonParser parser, String sentence) {
    String path = parser.getParsingContext().pathAsPointer().toString();
    json.problem(
        json.location(parser) + ": " + (path.isEmpty() ? "" : path.substring(1) + ": ") + sentence);
  }
}
