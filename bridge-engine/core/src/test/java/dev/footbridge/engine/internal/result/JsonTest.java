package dev.footbridge.engine.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.JsonWriteException;
import dev.footbridge.engine.internal.json.WrittenResult;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules R1, R7, S7, X6: JSON at the boundary. */
class JsonTest {
  private static final long MOST = (1L << 53) - 1;
  private final JsonCodec codec = new JsonCodec(500);
  private final Results results = new Results(codec);

  @Test
  void X6_integersThatADoubleCannotHoldAreStrings() throws Exception {
    assertWritten(MOST, "9007199254740991");
    assertWritten(-MOST, "-9007199254740991");
    assertWritten(MOST + 1, "\"9007199254740992\"");
    assertWritten(-MOST - 1, "\"-9007199254740992\"");
    assertWritten(new long[] {1, Long.MAX_VALUE}, "[1,\"9223372036854775807\"]");
    assertWritten(List.of(Long.MIN_VALUE), "[\"-9223372036854775808\"]");
    assertWritten(BigInteger.valueOf(MOST), "9007199254740991");
    assertWritten(BigInteger.ONE.shiftLeft(64), "\"18446744073709551616\"");
    assertWritten(JsonNodeFactory.instance.numberNode(MOST + 1), "\"9007199254740992\"");
    assertWritten(new JSONObject(Map.of("n", MOST + 1)), "{\"n\":\"9007199254740992\"}");
  }

  @Test
  void X6_nanAndInfinitiesAreNull() throws Exception {
    assertWritten(Double.NaN, "null");
    assertWritten(Float.NEGATIVE_INFINITY, "null");
    assertWritten(new double[] {1.5, Double.POSITIVE_INFINITY}, "[1.5,null]");
    assertWritten(new float[] {1.5f, Float.NaN}, "[1.5,null]");
    assertWritten(JsonNodeFactory.instance.numberNode(Double.NaN), "null");
  }

  @Test
  void X6_textIsUnchanged() throws Exception {
    String text = "\u2028\u0000\"\\😀\uD83D";
    String json = codec.writeObject(Map.of("t", text));
    assertThat(codec.readTree(json).get("t").textValue()).isEqualTo(text);
  }

  private void assertWritten(Object value, String json) throws JsonWriteException {
    assertThat(codec.writeObject(Map.of("v", value))).isEqualTo("{\"v\":" + json + "}");
  }

  @Test
  void R7_onlyObjectsAreResults() throws Exception {
    assertThat(codec.writeObject(null)).isEqualTo("{}");
    assertThat(codec.writeObject(new JSONObject().put("a", JSONObject.NULL)))
        .isEqualTo("{\"a\":null}");
    assertThat(codec.writeObject(Collections.singletonMap("a", null))).isEqualTo("{\"a\":null}");
    assertThatThrownBy(() -> codec.writeObject(List.of(1)))
        .hasMessage("a result must be a JSON object, but is an array");
    assertThatThrownBy(() -> codec.writeObject("x")).hasMessageEndingWith("is a string");
    assertThatThrownBy(() -> codec.writeObject(3)).hasMessageEndingWith("is a number");
    assertThatThrownBy(() -> codec.writeObject(true)).hasMessageEndingWith("is a boolean");
    Object[] cycle = new Object[1];
    cycle[0] = Arrays.asList(cycle);
    assertThatThrownBy(() -> codec.writeObject(Map.of("c", cycle)))
        .isInstanceOf(JsonWriteException.class)
        .hasMessage("the result cannot be written as JSON (a cycle at c[0])");
  }

  @Test
  void R1_aSuccessIsWrittenInOnePass() throws Exception {
    assertWhole(Map.of("n", 1), "{\"n\":1");
    assertWhole(new JSONObject().put("n", 1), "{\"n\":1");
    Raw text = generator -> generator.writeNumber("1");
    assertWhole(Map.of("n", text), "{\"n\":1");
    Raw letters = generator -> generator.writeNumber(new char[] {'x', '1'}, 1, 1);
    assertWhole(Map.of("n", letters), "{\"n\":1");
    assertWhole(new Bean(Map.of("errMsg", "inner")), "{\"inner\":{\"errMsg\":\"inner\"}");
    assertWhole(
        JsonNodeFactory.instance.objectNode().put("e", "\"errMsg\""), "{\"e\":\"\\\"errMsg\\\"\"");
    WrittenResult empty = results.write("a", Map.of());
    assertThat(empty).isEqualTo(new WrittenResult("{\"errMsg\":\"a:ok\"}", 2, true));
  }

  private void assertWhole(Object data, String json) throws JsonWriteException {
    assertThat(results.write("a", data))
        .isEqualTo(new WrittenResult(json + ",\"errMsg\":\"a:ok\"}", json.length() + 1, true));
  }

  @Test
  void R1_dataThatMustBeParsedIsWrittenAlone() throws Exception {
    assertAlone(null, "{}");
    assertAlone(JsonNodeFactory.instance.nullNode(), "{}");
    assertAlone(Map.of("errMsg", "mine"), "{\"errMsg\":\"mine\"}");
    assertAlone(new ErrMsgBean("mine"), "{\"errMsg\":\"mine\"}");
    assertAlone(Map.of("raw", new RawValue("[[1]]")), "{\"raw\":[[1]]}");
    assertAlone(Map.of("raw", new RawValue(new SerializedString("[[1]]"))), "{\"raw\":[[1]]}");
    assertAlone(new RawBean("{\"errMsg\":1}"), "{\"errMsg\":1}");
    assertAlone(new Unwrapping(new ErrMsgBean("mine")), "{\"errMsg\":\"mine\"}");
    assertAlone(new Open(Map.of("errMsg", "mine")), "{\"errMsg\":\"mine\"}");
    try (TokenBuffer buffer = new TokenBuffer(null, false)) {
      buffer.writeStartObject();
      buffer.writeStringField("errMsg", "mine");
      buffer.writeEndObject();
      assertAlone(buffer, "{\"errMsg\":\"mine\"}");
    }
    assertThatThrownBy(() -> results.write("a", List.of(1)))
        .hasMessage("a result must be a JSON object, but is an array");
  }

  @ParameterizedTest
  @MethodSource
  void R1_rawJsonIsParsed(Raw raw) throws Exception {
    Raw list =
        generator -> {
          generator.writeStartArray();
          raw.write(generator);
          generator.writeEndArray();
        };
    assertAlone(Map.of("raw", list), "{\"raw\":[1]}");
  }

  static Stream<Raw> R1_rawJsonIsParsed() {
    SerializedString one = new SerializedString("1");
    char[] letters = {'1'};
    return Stream.of(
        generator -> generator.writeRaw("1"),
        generator -> generator.writeRaw("1", 0, 1),
        generator -> generator.writeRaw(one),
        generator -> generator.writeRaw(letters, 0, 1),
        generator -> generator.writeRaw('1'),
        generator -> generator.writeRawValue("1"),
        generator -> generator.writeRawValue("1", 0, 1),
        generator -> generator.writeRawValue(one),
        generator -> generator.writeRawValue(letters, 0, 1));
  }

  @ParameterizedTest
  @MethodSource
  void S7_textThatIsNoJsonIsRefused(Raw raw) {
    assertThatThrownBy(() -> codec.writeObject(raw))
        .isInstanceOf(JsonWriteException.class)
        .hasMessage("the result cannot be written as JSON")
        .hasCauseInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> results.write("a", raw))
        .hasMessage("the result cannot be written as JSON");
  }

  static Stream<Raw> S7_textThatIsNoJsonIsRefused() {
    return Stream.of(
        generator -> {},
        generator -> generator.writeRaw(" "),
        generator -> generator.writeRawValue("oops"),
        generator -> generator.writeRawValue("{\"a\":1}}"),
        generator -> generator.writeRawValue("{\"a\":1"),
        generator -> generator.writeRawValue("{\"a\":\"\n\"}"),
        generator -> {
          generator.writeStartObject();
          generator.writeFieldName("n");
          generator.writeEndObject();
        },
        generator -> {
          generator.writeStartObject();
          generator.writeObjectField("a", 1);
          generator.writeFieldName("inner");
          generator.writeStartObject();
          generator.writeFieldName("n");
          generator.writeEndObject();
          generator.writeObjectField("z", 1);
          generator.writeEndObject();
        },
        generator -> generator.writeStartObject(),
        generator -> {
          generator.writeStartObject();
          generator.writeFieldName("n");
        },
        generator -> generator.writeRawValue("{\"n\":1" + "0".repeat(1000) + "}"),
        generator -> {
          generator.writeStartObject();
          generator.writeFieldName("n");
          generator.writeNumber("1x");
          generator.writeEndObject();
        },
        generator -> {
          generator.writeStartObject();
          generator.writeEndObject();
          generator.writeStartObject();
          generator.writeEndObject();
        },
        generator -> {
          generator.writeStartObject();
          generator.writeEndObject();
          generator.writeNumber(1);
        });
  }

  @Test
  void R1_anEmptyObjectAfterOneOfOneMemberIsWrittenInOnePass() throws Exception {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("one", Map.of("n", 1));
    data.put("none", Map.of());
    assertWhole(data, "{\"one\":{\"n\":1},\"none\":{}");
  }

  @Test
  void R1_whiteSpaceAroundTheTextOfAnObjectIsRemoved() throws Exception {
    Raw lines = generator -> generator.writeRawValue("\n { \"n\": 1 }\n");
    assertThat(codec.writeObject(lines)).isEqualTo("{ \"n\": 1 }");
    assertAlone(lines, "{ \"n\": 1 }");
  }

  @Test
  void R1_prettyPrintedDataIsWrittenAlone() throws Exception {
    Raw pretty =
        generator -> {
          generator.useDefaultPrettyPrinter();
          generator.writeStartObject();
          generator.writeEndObject();
        };
    assertAlone(pretty, "{ }");
  }

  @Test
  void X5_rawTextIsMeasuredToo() {
    Raw deep = generator -> generator.writeRawValue("{\"a\":[[1]]}");
    assertThatThrownBy(() -> new JsonCodec(2).writeObject(deep))
        .hasMessage("the result is nested deeper than the 2 levels allowed");
  }

  /** Data with its own serializer. */
  public interface Raw extends JsonSerializable {
    void write(JsonGenerator generator) throws IOException;

    @Override
    default void serialize(JsonGenerator generator, SerializerProvider serializers)
        throws IOException {
      write(generator);
    }

    @Override
    default void serializeWithType(
        JsonGenerator generator, SerializerProvider serializers, TypeSerializer types)
        throws IOException {
      write(generator);
    }
  }

  @Test
  void X5_dataAtTheDepthLimitIsLeftToTheExactCheck() throws Exception {
    Results strict = new Results(new JsonCodec(2));
    assertThat(strict.write("a", Map.of("n", 1)).isWhole()).isTrue();
    assertThat(strict.write("a", Map.of("o", Map.of("n", 1))).isWhole()).isFalse();
    assertThat(strict.write("a", Map.of("l", List.of(1))).isWhole()).isFalse();
    Object texts = new String[] {"1"};
    for (Object array : List.of(new int[] {1}, new long[] {1}, new double[] {1}, texts)) {
      assertThat(strict.write("a", Map.of("l", array)).json()).matches("\\{\"l\":\\[.*1.*].*}");
      assertThatThrownBy(() -> strict.write("a", Map.of("o", Map.of("l", array))))
          .hasMessage("the result is nested deeper than the 2 levels allowed");
    }
    // Jackson's own limit allows this, since it counts only the levels outside the object.
    assertThat(strict.write("a", Map.of("o", Map.of("m", Map.of()))).isWhole()).isFalse();
  }

  private void assertAlone(Object data, String json) throws JsonWriteException {
    assertThat(results.write("a", data)).isEqualTo(new WrittenResult(json, json.length(), false));
  }

  /** Data of a class of its own. */
  public record Bean(Map<String, String> inner) {}

  /** Data with an errMsg of its own. */
  public record ErrMsgBean(String errMsg) {}

  /** Data whose members come from another object. */
  public record Unwrapping(@JsonUnwrapped ErrMsgBean inner) {}

  /** Data with any members. */
  public record Open(@JsonAnyGetter Map<String, String> members) {}

  /** Data that is JSON already. */
  public record RawBean(@JsonValue @JsonRawValue String json) {}

  @Test
  void R1_theResultHoldsItsErrMsg() {
    assertThat(results.ok("a", "{}")).isEqualTo("{\"errMsg\":\"a:ok\"}");
    assertThat(results.ok("a", "{\"n\":1}")).isEqualTo("{\"n\":1,\"errMsg\":\"a:ok\"}");
    assertThat(results.fail("a", "{}", null)).isEqualTo("{\"errMsg\":\"a:fail\"}");
    assertThat(results.fail("a", "{}", "no")).isEqualTo("{\"errMsg\":\"a:fail no\"}");
    assertThat(results.fail("a", "{}", "java.io.IOException: x"))
        .isEqualTo("{\"errMsg\":\"a:fail java.io.IOException: x\"}");
    assertThat(results.fail("a", "{\"errMsg\":\"a:fail mine\"}", "no"))
        .isEqualTo("{\"errMsg\":\"a:fail mine\"}");
    assertThat(results.ok("a", "{\"errMsg\":\"a:fail mine\"}")).isEqualTo("{\"errMsg\":\"a:ok\"}");
    assertThat(results.fail("a", "{\"errMsg\":\"b:fail\"}", "no"))
        .isEqualTo("{\"errMsg\":\"a:fail no\"}");
  }

  enum Size {
    SMALL,
    LARGE
  }

  record Inner(int n) {}

  record Dto(
      Inner inner,
      List<Integer> list,
      String text,
      boolean flag,
      Map<String, Integer> map,
      Size size) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5 | parameter should be an object, but is a number",
        "[] | parameter should be an object, but is an array",
        "{\"inner\":5} | parameter.inner should be an object, but is a number",
        "{\"inner\":{\"n\":\"x\"}} | parameter.inner.n should be a number, but is a string",
        "{\"inner\":{\"n\":3000000000}} | parameter.inner.n should be an integer from -2147483648 to"
            + " 2147483647, but is 3000000000",
        "{\"list\":{}} | parameter.list should be an array, but is an object",
        "{\"list\":[1,{}]} | parameter.list[1] should be a number, but is an object",
        "{\"text\":[]} | parameter.text should be a string, but is an array",
        "{\"flag\":\"x\"} | parameter.flag should be a boolean, but is a string",
        "{\"map\":[]} | parameter.map should be an object, but is an array",
        "{\"map\":{\"k\":{}}} | parameter.map.k should be a number, but is an object",
        "{\"size\":\"huge\"} | parameter.size should be one of SMALL, LARGE, but is \"huge\"",
        "{\"size\":{}} | parameter.size should be a string, but is an object"
      })
  void X1_aMisfitIsDescribedInTermsOfJson(String json, String message) throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.read(json, Dto.class))
        .withMessage(message);
    String whole = "{\"event\":[0],\"data\":" + json + ",\"text\":5}";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.readMember(whole, "data", Dto.class))
        .withMessage(message);
  }

  @Test
  void C5_aMemberIsReadLikeAWholeText() {
    String json = "{\"a\":{\"data\":1},\"data\":{\"n\":7},\"n\":null}";
    assertThat(codec.readMember(json, "data", Inner.class)).isEqualTo(new Inner(7));
    assertThat((Object) codec.readMember(json, "data", Map.class)).isEqualTo(Map.of("n", 7));
    assertThat(codec.readMember(json, "n", Inner.class)).isNull();
    assertThat((Object) codec.readMember(json, "n", Map.class)).isNull();
    assertThat((Object) codec.readMember(json, "b", Map.class)).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.readMember("{\"a\":[1]}", "a", Map.class))
        .withMessage("a should be an object, but is an array");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.readMember("{\"a\":", "a", Map.class))
        .withMessage("the parameters are not JSON");
  }

  @Test
  void X6_numbersReturnUnchanged() throws Exception {
    String json =
        "{\"int\":1,\"safe\":-9007199254740991,\"beyond\":9007199254740994,"
            + "\"big\":18446744073709552000,\"half\":0.5}";
    Map<?, ?> read = codec.read(json, Map.class);
    assertThat(List.<Object>copyOf(read.values()))
        .containsExactly(1, -9007199254740991L, 9007199254740994.0, 18446744073709552000.0, 0.5);
    assertThat(codec.writeObject(read))
        .isEqualTo(
            "{\"int\":1,\"safe\":-9007199254740991,\"beyond\":9.007199254740994E15,"
                + "\"big\":1.8446744073709552E19,\"half\":0.5}");
    assertThat(results.ok("a", "{\"n\":1e400,\"errMsg\":\"\"}"))
        .isEqualTo("{\"n\":1E+400,\"errMsg\":\"a:ok\"}");
  }
}
