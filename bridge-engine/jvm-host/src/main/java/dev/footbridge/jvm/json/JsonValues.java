package dev.footbridge.jvm.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footbridge.engine.observe.BridgeCall;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Reads and compares the JSON of calls. */
public final class JsonValues {
  /** Has no limits of its own, because the engine has already checked the payloads. */
  private static final JsonFactory TEXTS =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** As above, but for numbers: those of more digits take too long to convert. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      TEXTS.streamReadConstraints().rebuild().maxNumberLength(1000).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonValues() {}

  /**
   * Parses JSON text.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  public static JsonNode read(String json) {
    Objects.requireNonNull(json, "json");
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Returns the members of a JSON object in their order, each with the exact text of its value, of
   * any depth and size; the last one of equal keys. Empty for what is no object, or not JSON.
   */
  public static Map<String, String> members(String json) {
    Objects.requireNonNull(json, "json");
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser parser = TEXTS.createParser(json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String key = parser.currentName();
          parser.nextToken();
          long start = parser.currentTokenLocation().getCharOffset();
          parser.skipChildren();
          parser.finishToken();
          long end = parser.currentLocation().getCharOffset();
          members.put(key, json.substring((int) start, (int) end).strip());
        }
      }
    } catch (IOException e) {
      members.clear();
    }
    return members;
  }

  /** Returns the text that a JSON string stands for; JSON of another type as it is. */
  public static String asText(String json) {
    Objects.requireNonNull(json, "json");
    try {
      JsonNode node = json.startsWith("\"") ? MAPPER.readTree(json) : null;
      return node == null ? json : node.asText();
    } catch (JsonProcessingException e) {
      return json;
    }
  }

  /** Returns text as a JSON string. */
  public static String quoted(String text) {
    Objects.requireNonNull(text, "text");
    return MAPPER.getNodeFactory().textNode(text).toString();
  }

  /** Returns a value as JSON text; in words if it is nested too deep to be written. */
  public static String text(JsonNode value) {
    Objects.requireNonNull(value, "value");
    try {
      return value.toString();
    } catch (RuntimeException e) { // Jackson's own limit
      return "(a value of many levels)";
    }
  }

  /** Returns whether two values are equal in JavaScript, where 1 and 1.0 are equal. */
  public static boolean same(JsonNode a, JsonNode b) {
    Objects.requireNonNull(a, "a");
    Objects.requireNonNull(b, "b");
    return a.equals(JsonValues::compare, b);
  }

  /**
   * Returns whether {@code whole} contains {@code part}: for an object, all its keys; for an array,
   * the same number of items, each contained; for anything else, an equal value.
   */
  public static boolean contains(JsonNode whole, JsonNode part) {
    Objects.requireNonNull(whole, "whole");
    Objects.requireNonNull(part, "part");
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

  /** Returns the caller's input to a call, by either route of the call (rule C5). */
  public static JsonNode params(BridgeCall call) {
    Objects.requireNonNull(call, "call");
    JsonNode json = read(call.jsonParams());
    if (!call.via().equals(BridgeCall.NATIVE)) {
      return json;
    }
    JsonNode data = json.get("data");
    return data == null ? MAPPER.createObjectNode() : data;
  }

  private static boolean isInfinite(JsonNode node) {
    return node.isFloatingPointNumber() && Double.isInfinite(node.doubleValue());
  }

  private static int compare(JsonNode a, JsonNode b) {
    if (isInfinite(a) || isInfinite(b)) { // beyond the range of a double, where JavaScript has none
      return Double.compare(a.asDouble(), b.asDouble());
    }
    if (a.isNumber() && b.isNumber()) {
      return a.decimalValue().compareTo(b.decimalValue());
    }
    return a.equals(b) ? 0 : 1;
  }
}
