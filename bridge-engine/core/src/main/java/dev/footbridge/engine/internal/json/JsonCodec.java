package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsonorg.JsonOrgModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes the JSON that crosses the boundary. Safe for use by many threads. */
public final class JsonCodec {
  /** The text of no data. */
  public static final String EMPTY_OBJECT = "{}";

  private final ObjectMapper mapper;
  private final int maxDepth;

  /**
   * Creates a codec.
   *
   * @param maxDepth how many objects and arrays may stand in one another
   */
  public JsonCodec(int maxDepth) {
    this.maxDepth = maxDepth;
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(maxDepth)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .streamWriteConstraints(
                StreamWriteConstraints.builder().maxNestingDepth(maxDepth).build())
            .build();
    JsonMapper.Builder builder =
        JsonMapper.builder(factory)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    if (hasJsonOrg()) {
      builder.addModule(new JsonOrgModule());
    }
    mapper = builder.build();
  }

  /**
   * Writes {@code data} as the text of a JSON object.
   *
   * @param data null gives an empty object
   * @throws JsonWriteException if it is JSON but no object, nested too deep, or cannot be written
   *     as JSON
   */
  public String writeObject(@Nullable Object data) throws JsonWriteException {
    String text = data == null ? EMPTY_OBJECT : write(data);
    if (text.charAt(0) == '{') {
      return text;
    }
    if (text.equals("null")) {
      return EMPTY_OBJECT;
    }
    throw JsonWriteException.noObject(kindOf(text.charAt(0)));
  }

  /** Writes {@code text} as a JSON string, quotes included. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return quoted.append('"').toString();
  }

  /**
   * Reads JSON into a tree.
   *
   * @throws JsonProcessingException if {@code json} is no JSON; its message may hold class names
   */
  public JsonNode readTree(String json) throws JsonProcessingException {
    return mapper.readTree(json);
  }

  /** Creates an empty object. */
  public ObjectNode newObject() {
    return mapper.createObjectNode();
  }

  /**
   * Reads {@code json} as a {@code T}.
   *
   * @throws IllegalArgumentException if it does not fit, in words a program may read
   */
  public <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw misfit(e, json, type);
    }
  }

  /** Reads {@code node} as a {@code T}; throws as {@link #read(String, Class)} does. */
  public <T> T read(JsonNode node, Class<T> type) {
    try {
      return mapper.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(Misfit.describe(e, node, type), e);
    }
  }

  /** Names the JSON type that starts with {@code first}, with its article. */
  private static String kindOf(char first) {
    return switch (first) {
      case '{' -> "an object";
      case '[' -> "an array";
      case '"' -> "a string";
      case 't', 'f' -> "a boolean";
      case 'n' -> "null";
      default -> "a number";
    };
  }

  /** Names the JSON type of {@code node}, with its article. */
  public static String kindOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> "an object";
      case ARRAY -> "an array";
      case STRING, BINARY -> "a string";
      case BOOLEAN -> "a boolean";
      case NUMBER -> "a number";
      case NULL, MISSING -> "null";
    };
  }

  private String write(Object data) throws JsonWriteException {
    BufferRecycler buffers = mapper.getFactory()._getBufferRecycler();
    try (SegmentedStringWriter writer = new SegmentedStringWriter(buffers)) {
      try (JsonGenerator generator = new WebNumbers(mapper.createGenerator(writer))) {
        mapper.writeValue(generator, data);
      }
      return writer.getAndClear();
    } catch (JsonProcessingException e) {
      throw Cycle.isTooDeepWithout(e)
          ? JsonWriteException.tooDeep(maxDepth, e)
          : JsonWriteException.unwritable(e);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw JsonWriteException.unwritable(e);
    } finally {
      buffers.releaseToPool();
    }
  }

  private IllegalArgumentException misfit(JsonProcessingException e, String json, Class<?> type) {
    try {
      return new IllegalArgumentException(Misfit.describe(e, readTree(json), type), e);
    } catch (JsonProcessingException noJson) {
      return new IllegalArgumentException("the parameters are not JSON", e);
    }
  }

  private static boolean hasJsonOrg() {
    try {
      Class.forName("org.json.JSONObject", false, JsonCodec.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
