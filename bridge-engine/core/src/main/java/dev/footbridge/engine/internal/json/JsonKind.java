package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.databind.JsonNode;

/** The names of JSON types with their articles, for messages to programs. */
public final class JsonKind {
  private JsonKind() {}

  /** Returns the JSON type that starts with {@code first}, with its article. */
  static String of(char first) {
    return switch (first) {
      case '{' -> "an object";
      case '[' -> "an array";
      case '"' -> "a string";
      case 't', 'f' -> "a boolean";
      case 'n' -> "null";
      default -> "a number";
    };
  }

  /** Returns the JSON type of {@code node}, with its article. */
  public static String of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> "an object";
      case ARRAY -> "an array";
      case STRING, BINARY -> "a string";
      case BOOLEAN -> "a boolean";
      case NUMBER -> "a number";
      case NULL, MISSING -> "null";
    };
  }
}
