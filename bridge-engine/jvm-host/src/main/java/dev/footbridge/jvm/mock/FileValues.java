package dev.footbridge.jvm.mock;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import dev.footbridge.engine.internal.json.JsonFile;
import dev.footbridge.engine.internal.text.Nearest;
import dev.footbridge.jvm.Durations;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values of a mocks file; what is not as expected becomes a problem with its place.
 */
final class FileValues {
  private final JsonFile file;

  FileValues(JsonFile file) {
    this.file = file;
  }

  JsonFile file() {
    return file;
  }

  String location(JsonParser parser) {
    return file.location(parser);
  }

  /** Takes note that something else was expected at the parser's place, and skips what is there. */
  void wrong(JsonParser parser, String path, String expected) throws IOException {
    file.problem(at(parser, path) + expected + ", but " + JsonFile.found(parser));
    parser.skipChildren();
  }

  /** Takes note of a problem at the parser's place. */
  void missing(JsonParser parser, String path, String sentence) {
    file.problem(at(parser, path) + sentence);
  }

  /** Takes note of a problem whose place was kept. */
  void problem(String location, String path, String sentence) {
    file.problem(location + ": " + path + ": " + sentence);
  }

  void unknownKey(JsonParser parser, String path, String key, List<String> known)
      throws IOException {
    file.problem(
        at(parser, path)
            + "unknown key \""
            + key
            + "\""
            + (Nearest.of(key, known).isEmpty()
                ? "; known are " + String.join(", ", known)
                : Nearest.hint(key, known)));
    parser.nextToken();
    parser.skipChildren();
  }

  /** Reads a whole number of at least {@code least}; returns {@code least} if there is none. */
  long wholeNumber(JsonParser parser, String path, long least, String expected) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
        && parser.getLongValue() >= least) {
      return parser.getLongValue();
    }
    wrong(parser, path, "expected " + expected);
    return least;
  }

  @Nullable Boolean trueOrFalse(JsonParser parser, String path) throws IOException {
    if (parser.currentToken().isBoolean()) {
      return parser.getBooleanValue();
    }
    wrong(parser, path, "expected true or false");
    return null;
  }

  /** Reads {@code true}, which is all that a key such as {@code never} takes. */
  void onlyTrue(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_TRUE) {
      wrong(parser, path, "expected true, or no such key");
    }
  }

  @Nullable String text(JsonParser parser, String path, String expected) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    wrong(parser, path, "expected " + expected);
    return null;
  }

  Duration duration(JsonParser parser, String path) throws IOException {
    String text = text(parser, path, "a duration such as \"300ms\" or \"2s\"");
    try {
      return text == null ? Duration.ZERO : Durations.parse(text);
    } catch (IllegalArgumentException e) {
      file.problem(at(parser, path) + e.getMessage());
      return Duration.ZERO;
    }
  }

  @Nullable Map<String, ?> object(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return Json.mapOf(parser.readValueAsTree());
    }
    wrong(parser, path, "expected an object");
    return null;
  }

  /** Reads an array's or an object's items, each by {@code item}, which is given its path. */
  void items(JsonParser parser, String path, JsonToken start, String expected, Item item)
      throws IOException {
    if (parser.currentToken() != start) {
      wrong(parser, path, "expected " + expected);
      return;
    }
    for (int i = 0; !parser.nextToken().isStructEnd(); i++) {
      if (start == JsonToken.START_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        item.read(key, path + "[\"" + key + "\"]");
      } else {
        item.read("", path + "[" + i + "]");
      }
    }
  }

  /** Tells whether a key of the file is a JSON pointer, as it should be. */
  boolean isPointer(JsonParser parser, String path, String key) {
    try {
      JsonPointer unused = JsonPointer.compile(key);
      return true;
    } catch (IllegalArgumentException e) {
      missing(parser, path, "expected a JSON pointer such as /user/name, but found '" + key + "'");
      return false;
    }
  }

  private String at(JsonParser parser, String path) {
    return file.location(parser) + ": " + path + ": ";
  }

  /** Reads what the parser is at. */
  interface Item {
    void read(String key, String path) throws IOException;
  }
}
