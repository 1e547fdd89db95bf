package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsonorg.JsonOrgModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes the JSON that crosses the boundary. Safe for use by many threads. */
public final class JsonCodec {
  private final ObjectMapper mapper;
  private final ObjectReader exact;
  private final Map<Class<?>, Readers> readers = new ConcurrentHashMap<>();
  private final int maxDepth;

  /** Prepared readers of one type: for a whole text, and for one member of an object. */
  private record Readers(ObjectReader whole, ObjectReader member) {}

  /**
   * Creates a codec.
   *
   * @param maxDepth how deep objects and arrays may be nested
   */
  public JsonCodec(int maxDepth) {
    this(maxDepth, List.of());
  }

  /**
   * Creates a codec.
   *
   * @param maxDepth how deep objects and arrays may be nested
   * @param modules the host's own forms of values, which win over the others
   */
  public JsonCodec(int maxDepth, List<? extends Module> modules) {
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
            // An object that a serializer does not close is an error, not to be completed.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();
    JsonMapper.Builder builder =
        JsonMapper.builder(factory)
            .defaultDateFormat(new WebDates())
            .defaultLeniency(false) // of dates: no "" as null, no 32nd of May
            // KeyPath names the cycle; Jackson finds only one of its forms.
            .disable(SerializationFeature.FAIL_ON_SELF_REFERENCES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(LogicalType.Boolean, JsonCodec::refuseIntegers)
            .withCoercionConfig(LogicalType.Boolean, JsonCodec::refuseEmptyText)
            .withCoercionConfig(LogicalType.DateTime, JsonCodec::refuseEmptyText)
            .withCoercionConfig(LogicalType.Float, JsonCodec::refuseEmptyText)
            .withCoercionConfig(LogicalType.Integer, JsonCodec::refuseEmptyText)
            .withCoercionConfig(UUID.class, JsonCodec::refuseEmptyText)
            .withCoercionConfig(char.class, JsonCodec::refuseIntegers)
            .withCoercionConfig(Character.class, JsonCodec::refuseIntegers);
    if (OrgJson.IS_PRESENT) {
      builder.addModule(new JsonOrgModule());
    }
    builder.addModule(new ForeignTypes());
    builder.addModule(new ValueModule());
    modules.forEach(builder::addModule);
    mapper = builder.build();
    exact = mapper.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  /**
   * Writes {@code data} as the text of a JSON object.
   *
   * @param data null means an empty object
   * @throws JsonWriteException if it is JSON but not an object, is nested too deep, or cannot be
   *     written as JSON
   */
  public String writeObject(@Nullable Object data) throws JsonWriteException {
    return data == null ? JsonText.EMPTY_OBJECT : write(data, null).json();
  }

  /**
   * Writes {@code data} as the text of a JSON object that ends with {@code errMsg}, or without
   * {@code errMsg} if it cannot be added while writing.
   *
   * @param data null means no data
   * @throws JsonWriteException as {@link #writeObject} does
   */
  public WrittenResult writeResult(@Nullable Object data, SerializedString errMsg)
      throws JsonWriteException {
    return data == null ? WrittenResult.EMPTY : write(data, errMsg);
  }

  /**
   * Reads JSON into a tree.
   *
   * @throws JsonProcessingException if {@code json} is not JSON; the message may contain class
   *     names
   */
  public JsonNode readTree(String json) throws JsonProcessingException {
    return mapper.readTree(json);
  }

  /**
   * Reads JSON into a tree without loss, also numbers beyond the range of a double. Throws like
   * {@link #readTree(String)}.
   */
  public JsonNode readExactly(String json) throws JsonProcessingException {
    return exact.readTree(json);
  }

  /** Writes a tree that was read, of any depth: its own {@code toString} has a limit. */
  public String writeExactly(JsonNode tree) {
    try {
      return mapper.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  /** Creates an empty object. */
  public ObjectNode newObject() {
    return mapper.createObjectNode();
  }

  /**
   * Reads {@code json} as a {@code T}.
   *
   * @throws IllegalArgumentException if it does not fit; the message is safe for the program
   * @throws UnreadableClassException if a {@code T} cannot be read from any JSON
   */
  public <T> T read(String json, Class<T> type) {
    try (JsonParser parser = new ScriptNumbers(mapper.createParser(json))) {
      return readers(type).whole().readValue(parser);
    } catch (JsonProcessingException e) {
      throw misfit(e, json, type, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of a text in memory: cannot be
    }
  }

  /**
   * Reads one member of the object {@code json} as a {@code T}, and skips the others. Throws like
   * {@link #read(String, Class)}.
   *
   * @return null if the member is null or missing
   */
  public <T> @Nullable T readMember(String json, String name, Class<T> type) {
    try (JsonParser parser = new ScriptNumbers(mapper.createParser(json))) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals(name);
        parser.nextToken();
        if (found) {
          if (type == Map.class && !parser.isExpectedStartObjectToken()) {
            requireNull(readers(JsonNode.class).member().readTree(parser), name);
            return null;
          }
          return readers(type).member().readValue(parser);
        }
        parser.skipChildren();
      }
      return null;
    } catch (JsonProcessingException e) {
      throw misfit(e, json, type, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of a text in memory: cannot be
    }
  }

  /**
   * Checks the parameters of a call against a template. Parameters that are not an object pass,
   * since other checks refuse them.
   *
   * @return what does not fit, in the words of rule P2; null if everything fits
   */
  public @Nullable String misfit(ParamsTemplate template, String json) {
    try (JsonParser parser = mapper.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT || template.fits(parser)) {
        return null;
      }
      return template.misfit(mapper.readTree(json));
    } catch (IOException e) {
      return "parameter error: the parameters cannot be read";
    }
  }

  private WrittenResult write(Object data, @Nullable SerializedString errMsg)
      throws JsonWriteException {
    BufferRecycler buffers = mapper.getFactory()._getBufferRecycler();
    WrittenResult written;
    try (SegmentedStringWriter writer = new SegmentedStringWriter(buffers)) {
      ResultGenerator generator = new ResultGenerator(mapper.createGenerator(writer), errMsg);
      try (generator) {
        mapper.writeValue(generator, data);
      }
      String json = writer.getAndClear();
      if (!generator.isSureToBeJson()) {
        json = checked(json);
      }
      written = generator.written(json);
    } catch (JsonProcessingException e) {
      throw Cycle.isTooDeepWithout(e)
          ? JsonWriteException.tooDeep(maxDepth, e)
          : JsonWriteException.unwritable(e);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw JsonWriteException.unwritable(e);
    } finally {
      buffers.releaseToPool();
    }
    char first = written.json().charAt(0);
    if (first == '{') {
      return written;
    }
    if (written.json().equals("null")) {
      return WrittenResult.EMPTY;
    }
    throw JsonWriteException.noObject(JsonKind.of(first));
  }

  /**
   * Returns the one JSON value in {@code text}, without surrounding white space (rule S7).
   *
   * @throws JsonProcessingException if there is no value, or more than one
   * @throws JsonWriteException if it is nested too deep, or has a number that is too long
   */
  private String checked(String text) throws IOException, JsonWriteException {
    try (JsonParser parser = mapper.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new JsonParseException(parser, "nothing was written");
      }
      try {
        parser.skipChildren();
      } catch (StreamConstraintsException e) {
        throw parser.getParsingContext().getNestingDepth() > maxDepth
            ? JsonWriteException.tooDeep(maxDepth, e)
            : JsonWriteException.unwritable(e);
      }
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value was written");
      }
    }
    return text.trim();
  }

  private static void refuseEmptyText(MutableCoercionConfig config) {
    config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
  }

  private static void refuseIntegers(MutableCoercionConfig config) {
    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
  }

  private Readers readers(Class<?> type) {
    Readers known = readers.get(type);
    if (known == null) {
      String refusal = ForeignTypes.refusalOf(type);
      if (refusal != null) {
        throw new IllegalArgumentException(refusal);
      }
      ObjectReader whole = mapper.readerFor(type);
      known = new Readers(whole, whole.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
      // Not computeIfAbsent: a StackOverflowError inside it would leave the key locked.
      readers.putIfAbsent(type, known);
    }
    return known;
  }

  private static void requireNull(JsonNode value, String name) {
    if (!value.isNull()) {
      throw new IllegalArgumentException(
          name + " should be an object, but is " + JsonKind.of(value));
    }
  }

  /**
   * Returns an exception that says what does not fit.
   *
   * @param member the member that was read; empty for the whole text
   */
  private RuntimeException misfit(
      JsonProcessingException e, String json, Class<?> type, String member) {
    if (e instanceof InvalidDefinitionException definition) {
      return new UnreadableClassException(type, definition);
    }
    String written = Misfit.writtenByAuthor(e, type);
    if (written != null) {
      return new IllegalArgumentException(written, e);
    }
    try {
      JsonNode whole = readTree(json);
      JsonNode read = member.isEmpty() ? whole : whole.path(member);
      return new IllegalArgumentException(Misfit.describe(e, read, type), e);
    } catch (JsonProcessingException noJson) {
      return new IllegalArgumentException("the parameters are not JSON", e);
    }
  }
}
