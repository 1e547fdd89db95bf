package dev.footbridge.engine.config;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.internal.text.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one configuration file, and remembers where everything stands. */
final class CustomApiConfigReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final List<String> FILE_KEYS = List.of("extApi", "overwriteWxApi");
  private static final List<String> API_KEYS = List.of("name", "sync", "params");

  private final String file;
  private final String text;
  private final List<String> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, CustomApi> apis = new LinkedHashMap<>();
  private boolean overwriteWxApi;

  CustomApiConfigReader(String file, String text) {
    this.file = file;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  CustomApiConfig read() {
    try (JsonParser parser = MAPPER.createParser(text)) {
      readFile(parser);
    } catch (JsonProcessingException e) {
      problems.add(
          at(e) + (e instanceof JsonParseException ? "not JSON: " : "") + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    if (!problems.isEmpty()) {
      throw new BridgeConfigurationException(problems);
    }
    return new CustomApiConfig(new ArrayList<>(apis.values()), overwriteWxApi, warnings);
  }

  private void readFile(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      problems.add(at(parser, "$") + "expected {\"extApi\": […]}, but " + found(parser));
      return;
    }
    boolean extApiSeen = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String path = "$." + key;
      switch (key) {
        case "extApi" -> {
          extApiSeen = true;
          parser.nextToken();
          readApis(parser, path);
        }
        case "overwriteWxApi" -> {
          parser.nextToken();
          Boolean value = readBoolean(parser, path);
          overwriteWxApi = value != null && value;
        }
        default -> skipUnknown(parser, path, key, FILE_KEYS);
      }
    }
    if (!extApiSeen) {
      problems.add(
          at(parser, "$")
              + "\"extApi\" is missing; add \"extApi\": [] if there are no custom APIs");
    }
    if (parser.nextToken() != null) {
      problems.add(at(parser, "$") + "expected the end of the file, but " + found(parser));
    }
  }

  private void readApis(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      problems.add(at(parser, path) + "expected an array of APIs, but " + found(parser));
      parser.skipChildren();
      return;
    }
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      String entry = path + "[" + i + "]";
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        problems.add(
            at(parser, entry)
                + "expected {\"name\": …, \"sync\": …, \"params\": {…}}, but "
                + found(parser));
        parser.skipChildren();
      } else {
        readApi(parser, entry);
      }
    }
  }

  private void readApi(JsonParser parser, String path) throws IOException {
    String place = at(parser, path);
    String location = location(parser);
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
      problems.add(place + "\"name\" is missing; add the name of the @JsEvent");
    }
    if (!seen.contains("sync")) {
      problems.add(
          place
              + "\"sync\" is missing; add \"sync\": true if the call returns its result, else false");
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
      problems.add(
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
      problems.add(at(parser, path) + "expected the name of an event, but " + found(parser));
      parser.skipChildren();
      return null;
    }
    String name = parser.getText();
    if (!IDENTIFIER.matcher(name).matches()) {
      problems.add(
          at(parser, path)
              + "expected a JavaScript identifier, so that it can be called as wx.<name>, but "
              + found(parser));
      return null;
    }
    return name;
  }

  private @Nullable Boolean readBoolean(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_TRUE
        || parser.currentToken() == JsonToken.VALUE_FALSE) {
      return parser.getBooleanValue();
    }
    problems.add(at(parser, path) + "expected true or false, but " + found(parser));
    parser.skipChildren();
    return null;
  }

  private @Nullable String readTemplate(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      problems.add(
          at(parser, path) + "expected an object that lists the parameters, but " + found(parser));
      parser.skipChildren();
      return null;
    }
    String place = at(parser, path);
    ObjectNode template = MAPPER.readTree(parser);
    checkExamples(template, place);
    return template.toString();
  }

  private void checkExamples(JsonNode template, String place) {
    for (Map.Entry<String, JsonNode> entry : template.properties()) {
      if (entry.getValue().isNull()) {
        problems.add(
            place
                + "\""
                + entry.getKey()
                + "\" is null, which is no example of a type; use \"\", 0, false, {} or []");
      } else {
        checkExamples(entry.getValue(), place);
      }
    }
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

  private String location(JsonParser parser) {
    return file
        + ":"
        + parser.currentTokenLocation().getLineNr()
        + ":"
        + Math.max(1, parser.currentTokenLocation().getColumnNr()); // 0 in an empty file
  }

  private String at(JsonParser parser, String path) {
    return location(parser) + ": " + path + ": ";
  }

  private String at(JsonProcessingException e) {
    return e.getLocation() == null
        ? file + ": "
        : file + ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr() + ": ";
  }

  private static String found(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "the file is empty";
    }
    return switch (token) {
      case START_OBJECT -> "found an object";
      case START_ARRAY -> "found an array";
      case VALUE_STRING -> "found the string \"" + parser.getText() + "\"";
      default -> "found " + parser.getText();
    };
  }
}
