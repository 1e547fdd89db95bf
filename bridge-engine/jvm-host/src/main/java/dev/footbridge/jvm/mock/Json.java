package dev.footbridge.jvm.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates JSON values. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

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
}
