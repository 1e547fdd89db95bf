package dev.footbridge.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Reads and writes the messages of the logic layer. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** Returns a message that does something. */
  static ObjectNode message(String what) {
    return MAPPER.createObjectNode().put("do", what);
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * Reads JSON that the engine or the script wrote.
   *
   * @throws IllegalArgumentException if it is none, which is a bug
   */
  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the logic layer sent what is not JSON", e);
    }
  }

  static String quote(String text) {
    return TextNode.valueOf(text).toString();
  }
}
