package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file that a person wrote, being read: collects what is wrong with it, each with its place.
 * A key given twice is an error.
 */
public final class JsonFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final String text;
  private final List<String> problems = new ArrayList<>();

  /** Reads what stands in the file; stops at what is no JSON by throwing what Jackson throws. */
  @FunctionalInterface
  public interface Content {
    /** Reads everything. */
    void read(JsonParser parser) throws IOException;
  }

  /**
   * Creates a file.
   *
   * @param file the file as messages shall name it
   * @param text its text, with or without a byte order mark
   */
  public JsonFile(String file, String text) {
    this.file = file;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Reads the file; returns everything that is wrong with it, in the order it was found. */
  public List<String> read(Content content) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      content.read(parser);
    } catch (JsonProcessingException e) {
      // Jackson adds where the array or object began, in words that name its own settings.
      String message = e.getOriginalMessage().replaceFirst(" \\(for .*", "");
      problems.add(at(e.getLocation()) + "not JSON: " + message);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return problems;
  }

  /** Takes note of a problem whose place is part of the words. */
  public void problem(String sentence) {
    problems.add(sentence);
  }

  /** Returns where the parser is, as {@code file:line:column}. */
  public String location(JsonParser parser) {
    JsonLocation location = parser.currentTokenLocation();
    int column = Math.max(1, location.getColumnNr()); // 0 in an empty file
    return file + ":" + location.getLineNr() + ":" + column;
  }

  /** Says what the parser is at: {@code found the string "yes"}. */
  public static String found(JsonParser parser) throws IOException {
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

  private String at(@Nullable JsonLocation location) {
    return location == null
        ? file + ": "
        : file + ":" + location.getLineNr() + ":" + location.getColumnNr() + ": ";
  }
}
