package dev.footbridge.engine.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.internal.json.JsonFile;
import dev.footbridge.engine.internal.text.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one configuration file, and remembers where everything stands. */
final class CustomApiConfigReader {
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final List<String> FILE_KEYS = List.of("extApi", "overwriteWxApi");
  private static final List<String> API_KEYS = List.of("name", "sync", "params");

  private final JsonFile file;
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, CustomApi> apis = new LinkedHashMap<>();
  private boolean overwriteWxApi;

  CustomApiConfigReader(String file, String text) {
    this.file = new JsonFile(file, text);
  }

  CustomApiConfig read() {
    List<String> problems = file.read(this::readFile);
    if (!problems.isEmpty()) {
      throw new BridgeConfigurationException(problems);
    }
    return new CustomApiConfig(new ArrayList<>(apis.values()), overwriteWxApi, warnings);
  }

  private void readFile(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      file.problem(at(parser, "$") + "expected {\"extApi\": […]}, but " + JsonFile.found(parser));
      return;
    }
    List<String> seen = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String path = "$." + key;
      seen.add(key);
      switch (key) {
        case "extApi" -> {
          parser.nextToken();
          readApis(parser, path);
        }
        case "overwriteWxApi" -> {
          parser.nextToken();
          Boolean value = readBoolean(parser, path);
          overwriteWxApi = value != null && value;
        }
        case "$schema" -> { // for editors
          parser.nextToken();
          parser.skipChildren();
        }
        default -> skipUnknown(parser, path, key, FILE_KEYS);
      }
    }
    if (!seen.contains("extApi")) {
      file.problem(
          at(parser, "$")
              + missing(
                  "extApi", seen, FILE_KEYS, "add \"extApi\": [] if there are no custom APIs"));
    }
    if (parser.nextToken() != null) {
      file.problem(at(parser, "$") + "expected the end of the file, but " + JsonFile.found(parser));
    }
  }

  private void readApis(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      file.problem(at(parser, path) + "expected an array of APIs, but " + JsonFile.found(parser));
      parser.skipChildren();
      return;
    }
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      String entry = path + "[" + i + "]";
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        file.problem(
            at(parser, entry)
                + "expected {\"name\": …, \"sync\": …, \"params\": {…}}, but "
                + JsonFile.found(parser));
        parser.skipChildren();
      } else {
        readApi(parser, entry);
      }
    }
  }

  private void readApi(JsonParser parser, String path) throws IOException {
    String place = at(parser, path);
    String location = file.location(parser);
    String name = null;
    Boolean sync = null;
    String params = null;
    List<String> seen = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String keyPath = path + "." + key;
      seen.add(key);
      switch (key) {
        case "name" -> {
          parser.nextToken();
          name = readName(parser, keyPath);
        }
        case "sync" -> {
          parser.nextToken();
          sync = readBoolean(parser, keyPath);
        }
        case "params" -> {
          parser.nextToken();
          params = readTemplate(parser, keyPath);
        }
        default -> skipUnknown(parser, keyPath, key, API_KEYS);
      }
    }
    if (!seen.contains("name")) {
      file.problem(place + missing("name", seen, API_KEYS, "add the name of the @JsEvent"));
    }
    if (!seen.contains("sync")) {
      file.problem(
          place
              + missing(
                  "sync",
                  seen,
                  API_KEYS,
                  "add \"sync\": true if the call returns its result, else false"));
    }
    if (!seen.contains("params")) {
      warnings.add(place + "\"params\" is missing; taken as {}");
    }
    if (name == null || sync == null) {
      return;
    }
    CustomApi twin =
        apis.putIfAbsent(name, new CustomApi(name, sync, params == null ? "{}" : params, location));
    if (twin != null) {
      file.problem(
          place
              + "\""
              + name
              + "\" is configured twice, first at "
              + twin.location()
              + "; remove one");
    }
  }

  private @Nullable String readName(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      file.problem(
          at(parser, path) + "expected the name of an event, but " + JsonFile.found(parser));
      parser.skipChildren();
      return null;
    }
    String name = parser.getText();
    if (!IDENTIFIER.matcher(name).matches()) {
      file.problem(
          at(parser, path)
              + "expected a JavaScript identifier, so that it can be called as wx.<name>, but "
              + JsonFile.found(parser));
      return null;
    }
    return name;
  }

  private @Nullable Boolean readBoolean(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_TRUE
        || parser.currentToken() == JsonToken.VALUE_FALSE) {
      return parser.getBooleanValue();
    }
    file.problem(at(parser, path) + "expected true or false, but " + JsonFile.found(parser));
    parser.skipChildren();
    return null;
  }

  private @Nullable String readTemplate(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      file.problem(
          at(parser, path)
              + "expected an object that lists the parameters, but "
              + JsonFile.found(parser));
      parser.skipChildren();
      return null;
    }
    String place = at(parser, path);
    ObjectNode template = parser.readValueAsTree();
    template
        .properties()
        .forEach(member -> checkExample(member.getKey(), member.getValue(), place));
    return template.toString();
  }

  private void checkExample(String name, JsonNode example, String place) {
    if (example.isNull()) {
      file.problem(
          place
              + "\""
              + name
              + "\" is null, which is no example of a type; use \"\", 0, false, {} or []");
    }
    for (int i = 0; example.isArray() && i < example.size(); i++) {
      checkExample(name + "[" + i + "]", example.get(i), place);
    }
    example.properties().forEach(inner -> checkExample(inner.getKey(), inner.getValue(), place));
  }

  private void skipUnknown(JsonParser parser, String path, String key, List<String> known)
      throws IOException {
    warnings.add(
        at(parser, path)
            + "unknown key, ignored"
            + (Nearest.of(key, known).isEmpty()
                ? " (known: " + String.join(", ", known) + ")"
                : Nearest.hint(key, known)));
    parser.nextToken();
    parser.skipChildren();
  }

  /** Says that a key is missing, and which of those seen was probably meant to be it. */
  private static String missing(
      String key, List<String> seen, List<String> known, String whatToDo) {
    return "\""
        + key
        + "\" is missing; "
        + seen.stream()
            .filter(other -> !known.contains(other) && Nearest.of(other, known).contains(key))
            .findFirst()
            .map(other -> "did you mean it by \"" + other + "\"?")
            .orElse(whatToDo);
  }

  private String at(JsonParser parser, String path) {
    return file.location(parser) + ": " + path + ": ";
  }
}
