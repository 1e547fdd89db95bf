package dev.footbridge.jvm.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares and creates JSON values. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** Returns whether two values are equal in JavaScript, where 1 and 1.0 are equal. */
  static boolean same(JsonNode a, JsonNode b) {
    return a.equals(Json::compare, b);
  }

  /**
   * Returns whether {@code whole} contains {@code part}: for an object, all its keys; for an array,
   * the same number of items, each contained; for anything else, an equal value.
   */
  static boolean contains(JsonNode whole, JsonNode part) {
    if (part.isObject()) {
      return whole.isObject()
          && part.properties().stream()
              .allMatch(
                  e -> whole.has(e.getKey()) && contains(whole.get(e.getKey()), e.getValue()));
    }
    if (!part.isArray()) {
      return same(whole, part);
    }
    if (!whole.isArray() || whole.size() != part.size()) {
      return false;
    }
    Iterator<JsonNode> items = whole.iterator();
    for (JsonNode each : part) {
      if (!contains(items.next(), each)) {
        return false;
      }
    }
    return true;
  }

  /** Returns Java data as JSON. */
  static JsonNode of(@Nullable Object data) {
    return MAPPER.valueToTree(data);
  }

  /**
   * Returns Java data as a JSON object.
   *
   * @throws IllegalArgumentException if Jackson does not write it as an object
   */
  static ObjectNode objectOf(Object data) {
    if (of(data) instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException(
        "expected a value that Jackson writes as a JSON object, such as a Map, but was given "
            + data);
  }

  /** Returns a JSON object as Java data. */
  static Map<String, ?> mapOf(JsonNode object) {
    @SuppressWarnings("unchecked") // JSON object keys are strings
    Map<String, ?> map = MAPPER.convertValue(object, Map.class);
    return map;
  }

  /** Returns an empty object. */
  static ObjectNode emptyObject() {
    return objectOf(Map.of());
  }

  private static int compare(JsonNode a, JsonNode b) {
    if (a.isNumber() && b.isNumber()) {
      return a.decimalValue().compareTo(b.decimalValue());
    }
    return a.equals(b) ? 0 : 1;
  }
}
