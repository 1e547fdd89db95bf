package dev.footbridge.contract.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a JSON file that a person wrote, in one pass, and reports its syntax errors. */
public final class JsonFile {
  /** How deep objects and arrays may be nested. */
  static final int MAX_DEPTH = 1000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
          .build();

  private final String file;
  private final JsonParser parser;
  private final Consumer<Problem> problems;

  private JsonFile(String file, JsonParser parser, Consumer<Problem> problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param file the name of the file, for messages
   * @param text its text, with or without a byte order mark
   * @param problems receives everything that is wrong with it as JSON: syntax errors, nesting that
   *     is too deep, duplicate keys, text after the end
   * @return the value that the file holds; null if it holds no JSON, or is too deep
   */
  public static @Nullable JsonValue read(String file, String text, Consumer<Problem> problems) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(problems, "problems");
    String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (JsonParser parser = JSON.createParser(json)) {
      return new JsonFile(file, parser, problems).read();
    } catch (JsonProcessingException e) {
      // Jackson appends where the array or object began, and the names of its own settings.
      String message =
          e.getOriginalMessage()
              .replaceFirst("(?s) \\((for|start marker at|not recognized as one) .*", "");
      JsonLocation location = e.getLocation();
      problems.accept(
          Problem.error(
              ProblemCode.NOT_JSON,
              location == null
                  ? Location.inFile(file)
                  : Location.inFile(
                      file,
                      Math.max(0, location.getLineNr()),
                      Math.max(0, location.getColumnNr()),
                      ""),
              "not JSON: " + message,
              ""));
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private @Nullable JsonValue read() throws IOException {
    if (parser.nextToken() == null) {
      return JsonValue.root(file, 1, 1, JsonValue.Kind.NOTHING, "");
    }
    JsonValue root = JsonValue.root(file, line(), column(), kind(), text());
    if (!fill(root, 1)) {
      return null;
    }
    if (parser.nextToken() != null) {
      JsonValue more = JsonValue.root(file, line(), column(), kind(), text());
      problems.accept(
          Problem.error(
              ProblemCode.TRAILING_TEXT,
              more.location(),
              "expected the end of the file, but " + more.found(),
              ""));
    }
    return root;
  }

  /** Reads the contents of an object or an array; returns false if they are nested too deep. */
  private boolean fill(JsonValue value, int depth) throws IOException {
    if (!value.isObject() && !value.isArray()) {
      return true;
    }
    if (depth > MAX_DEPTH) {
      problems.accept(
          Problem.error(
              ProblemCode.TOO_DEEP,
              Location.inFile(file, line(), column(), ""),
              "nested deeper than " + MAX_DEPTH + " objects and arrays",
              ""));
      return false;
    }
    return value.isObject() ? fillObject(value, depth) : fillArray(value, depth);
  }

  private boolean fillObject(JsonValue object, int depth) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      int keyLine = line();
      int keyColumn = column();
      parser.nextToken();
      JsonValue value = object.child(JsonValue.step(key), line(), column(), kind(), text());
      JsonValue.Member first = object.add(key, value, keyLine, keyColumn);
      if (first != null) {
        problems.accept(
            Problem.error(
                ProblemCode.DUPLICATE_KEY,
                Location.inFile(file, keyLine, keyColumn, value.path()),
                "\"" + key + "\" is given twice, first at " + first.location().place(),
                "remove one"));
      }
      if (!fill(value, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean fillArray(JsonValue array, int depth) throws IOException {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      JsonValue item = array.child("[" + i + "]", line(), column(), kind(), text());
      array.add(item);
      if (!fill(item, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private JsonValue.Kind kind() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> JsonValue.Kind.OBJECT;
      case START_ARRAY -> JsonValue.Kind.ARRAY;
      case VALUE_STRING -> JsonValue.Kind.STRING;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonValue.Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> JsonValue.Kind.BOOLEAN;
      default -> JsonValue.Kind.NULL;
    };
  }

  private String text() throws IOException {
    return parser.currentToken().isStructStart() ? "" : parser.getText();
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private int column() {
    return parser.currentTokenLocation().getColumnNr();
  }
}
