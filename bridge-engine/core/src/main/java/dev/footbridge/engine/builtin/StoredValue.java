package dev.footbridge.engine.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The text that {@link Storage} keeps for a value: its JSON; for a value that JSON does not have,
 * an object with its type and data. An object of the program's that starts with the same key is
 * kept in such an object, too, so that no value is taken for another.
 */
final class StoredValue {
  private static final String START = "{\"footbridge:type\":\"";
  private static final String DATA = "\",\"data\":";
  private static final String OBJECT = "Object";

  /** The types that the shim sends; storage.js has the same. */
  private static final Set<String> TYPES = Set.of("Date", "Number", "Undefined");

  private StoredValue() {}

  /** Returns the text to keep for the parameters of {@code setStorage}. */
  static String of(JsonNode params) {
    JsonNode data = params.get("data");
    String json = data == null ? "\"\"" : data.toString();
    String type = params.path("dataType").asText();
    if (TYPES.contains(type)) {
      return START + type + DATA + json + "}";
    }
    return json.startsWith(START) ? START + OBJECT + DATA + json + "}" : json;
  }

  /** Returns the result of {@code getStorage} for a text. */
  static Map<String, Object> result(String kept, Function<String, JsonNode> reader) {
    if (!kept.startsWith(START)) {
      return Map.of("data", new RawValue(kept));
    }
    JsonNode typed = reader.apply(kept);
    String type = typed.path("footbridge:type").asText();
    RawValue data = new RawValue(String.valueOf(typed.get("data")));
    return type.equals(OBJECT) ? Map.of("data", data) : Map.of("data", data, "dataType", type);
  }
}
