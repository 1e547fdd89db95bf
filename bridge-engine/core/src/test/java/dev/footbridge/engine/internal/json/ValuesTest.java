package dev.footbridge.engine.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.json.JSONArray;
import org.json.JSONObject;
import org.json.JSONString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules R8, S7, X6: the form of each Java type in JSON. */
@SuppressWarnings("JavaUtilDate") // plugins return it
class ValuesTest {
  private static final UUID ID = UUID.fromString("00000000-0000-0001-0000-000000000002");
  private static final Date MOMENT = new Date(1_714_521_600_000L);

  private final JsonCodec codec = new JsonCodec(500);

  private enum Size {
    SMALL,
    LARGE
  }

  /** A value of each kind that params(Class) reads. */
  record All(
      Instant instant,
      LocalDate date,
      LocalDateTime dateTime,
      LocalTime time,
      OffsetDateTime offset,
      ZonedDateTime zoned,
      Duration duration,
      Period period,
      Year year,
      YearMonth month,
      ZoneId zone,
      DayOfWeek day,
      Date moment,
      UUID id,
      URI uri,
      Size size,
      Optional<String> some,
      Optional<String> none,
      OptionalInt count,
      Map<LocalDate, Integer> days,
      Locale locale) {}

  @Test
  void R8_valuesAreReadAsTheyAreWritten() throws Exception {
    All all =
        new All(
            Instant.parse("2024-05-01T00:00:00.123Z"),
            LocalDate.of(2024, Month.MAY, 1),
            LocalDateTime.of(2024, 5, 1, 10, 30),
            LocalTime.of(10, 30),
            OffsetDateTime.parse("2024-05-01T10:30:00+08:00"),
            ZonedDateTime.parse("2024-05-01T10:30:00+08:00"),
            Duration.ofMillis(1500),
            Period.ofDays(3),
            Year.of(2024),
            YearMonth.of(2024, 5),
            ZoneId.of("Asia/Shanghai"),
            DayOfWeek.MONDAY,
            MOMENT,
            ID,
            URI.create("https://example.com/a?b=1"),
            Size.LARGE,
            Optional.of("x"),
            Optional.empty(),
            OptionalInt.of(3),
            Map.of(LocalDate.of(2024, 5, 1), 1),
            Locale.SIMPLIFIED_CHINESE);
    String json = codec.writeObject(all);
    assertThat(json)
        .isEqualTo(
            "{\"instant\":\"2024-05-01T00:00:00.123Z\","
                + "\"date\":\"2024-05-01\","
                + "\"dateTime\":\"2024-05-01T10:30:00\","
                + "\"time\":\"10:30:00\","
                + "\"offset\":\"2024-05-01T10:30:00+08:00\","
                + "\"zoned\":\"2024-05-01T10:30:00+08:00\","
                + "\"duration\":\"PT1.5S\","
                + "\"period\":\"P3D\","
                + "\"year\":\"2024\","
                + "\"month\":\"2024-05\","
                + "\"zone\":\"Asia/Shanghai\","
                + "\"day\":\"MONDAY\","
                + "\"moment\":\"2024-05-01T00:00:00.000Z\","
                + "\"id\":\"00000000-0000-0001-0000-000000000002\","
                + "\"uri\":\"https://example.com/a?b=1\","
                + "\"size\":\"LARGE\","
                + "\"some\":\"x\","
                + "\"none\":null,"
                + "\"count\":3,"
                + "\"days\":{\"2024-05-01\":1},"
                + "\"locale\":\"zh_CN\"}");
    assertThat(codec.read(json, All.class)).isEqualTo(all);
  }

  @Test
  void R8_aDateHasOneFormEverywhere() throws Exception {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
    calendar.setTime(MOMENT);
    String text = "\"2024-05-01T00:00:00.000Z\"";
    assertWritten(MOMENT, text);
    assertWritten(calendar, text);
    assertWritten(List.of(MOMENT), "[" + text + "]");
    assertWritten(new java.sql.Timestamp(MOMENT.getTime()), text);
    assertWritten(Map.of(MOMENT, 1), "{" + text + ":1}");
  }

  @Test
  void R8_orgJsonIsWrittenAsItWritesItself() throws Exception {
    Map<String, @Nullable Object> map = new HashMap<>();
    map.put("a", JSONObject.NULL);
    assertWritten(map, "{\"a\":null}");
    assertWritten(Arrays.asList(JSONObject.NULL, null), "[null,null]");
    JSONObject object =
        new JSONObject()
            .put("date", MOMENT)
            .put("locale", Locale.ROOT)
            .put("size", Size.SMALL)
            .put("map", Map.of("k", new StringBuilder("v")))
            .put("array", new JSONArray().put(1.5).put(JSONObject.NULL).put(ID))
            .put("ints", new int[] {1, 2})
            .put("flag", true)
            .put("own", (JSONString) () -> "{\"raw\":1}");
    JSONObject written = new JSONObject(codec.writeObject(object));
    assertThat(written.similar(new JSONObject(object.toString()))).as(written.toString()).isTrue();
    assertThat(written.get("date")).isEqualTo(MOMENT.toString());
    JSONObject none = new JSONObject();
    assertWritten(none, "{}");
  }

  /** Writes JSON itself, by an interface of its own. */
  private interface Writing extends JSONString {}

  private static final class OfWriting implements Writing {
    @Override
    public String toJSONString() {
      return "[1]";
    }
  }

  @Test
  void R8_whatOrgJsonDidNotConvertIsWrittenAsItWritesItself() throws Exception {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put("a", JSONObject.NULL);
    map.put(2, Map.of("k", List.of(1, true)));
    map.put("own", new OfWriting());
    JSONArray array = new JSONArray().put((Object) map).put((Object) Arrays.asList("x", null));
    assertWritten(array, "[{\"a\":null,\"2\":{\"k\":[1,true]},\"own\":[1]},[\"x\",null]]");
    JSONObject object = new JSONObject().put("m", (Object) map).put("l", (Object) List.of());
    assertThat(new JSONObject(codec.writeObject(object)).similar(new JSONObject(object.toString())))
        .isTrue();
  }

  /** Writes the class of its value, as a plugin's own types may. */
  record Typed(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object v) {}

  @Test
  void R8_orgJsonIsWrittenWithoutTheNameOfItsClass() throws Exception {
    assertThat(codec.writeObject(new Typed(new JSONObject().put("n", 1))))
        .isEqualTo("{\"v\":{\"n\":1}}");
    assertThat(codec.writeObject(new Typed(new JSONArray().put(1)))).isEqualTo("{\"v\":[1]}");
  }

  @Test
  void X6_decimalsThatADoubleCannotHoldAreStrings() throws Exception {
    assertWritten(new BigDecimal("19.99"), "19.99");
    assertWritten(new BigDecimal("9007199254740991"), "9007199254740991");
    assertWritten(new BigDecimal("0.1234567890123456789"), "\"0.1234567890123456789\"");
    assertWritten(new BigDecimal("1E+400"), "\"1E+400\"");
    assertWritten(new BigDecimal("1E-400"), "\"1E-400\"");
    assertWritten(new BigDecimal("9007199254740993"), "\"9007199254740993\"");
    assertWritten(new BigDecimal("-1E+20"), "\"-1E+20\"");
    assertThat(codec.writeObject(new JSONObject().put("v", new BigDecimal("1E+400"))))
        .isEqualTo("{\"v\":\"1E+400\"}");
  }

  /** An exception with a getter. */
  public static final class PayException extends Exception {
    private static final long serialVersionUID = 1L;

    public int getCode() {
      return 7;
    }
  }

  @Test
  void S7_whatIsNoDataIsRefusedByItsNameAndKey() {
    Callable<String> function = () -> "";
    for (Object value :
        List.of(
            new BitSet(),
            Thread.currentThread(),
            new PayException(),
            new ByteArrayInputStream(new byte[3]),
            ValuesTest.class.getClassLoader(),
            new ThreadLocal<>(),
            String.class,
            function)) {
      assertThatThrownBy(() -> codec.writeObject(Map.of("list", List.of(Map.of("v", value)))))
          .isInstanceOf(JsonWriteException.class)
          .hasMessage("the result cannot be written as JSON (at list[0].v)")
          .cause()
          .hasMessageContaining(value.getClass().getName())
          .hasMessageContaining("put what the program needs of it into a Map");
    }
  }

  /** Data behind an interface. */
  public interface Named {
    String getName();
  }

  @Test
  void S7_aProxyIsData() throws Exception {
    Object proxy =
        Proxy.newProxyInstance(
            Named.class.getClassLoader(),
            new Class<?>[] {Named.class},
            (self, method, arguments) -> "n");
    assertWritten(proxy, "{\"name\":\"n\"}");
  }

  @Test
  void S7_aCycleHasOneMessage() {
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);
    JSONObject object = new JSONObject();
    object.put("self", object);
    for (Object each : List.of(map, object)) {
      assertThatThrownBy(() -> codec.writeObject(each))
          .hasMessage("the result cannot be written as JSON (a cycle at self)");
    }
    JSONArray array = new JSONArray();
    array.put(new JSONObject().put("list", array));
    List<Object> list = new ArrayList<>();
    list.add(Map.of("list", list));
    for (Object each : List.of(list, array)) {
      assertThatThrownBy(() -> codec.writeObject(Map.of("a", each)))
          .hasMessage("the result cannot be written as JSON (a cycle at a[0].list)");
    }
  }

  @Test
  void S7_aCycleInWhatOrgJsonDidNotConvertHasItsKey() {
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);
    List<Object> list = new ArrayList<>();
    list.add(1);
    list.add(Map.of("list", list));
    assertThatThrownBy(() -> codec.writeObject(new JSONObject().put("m", (Object) map)))
        .hasMessage("the result cannot be written as JSON (a cycle at m.self)");
    assertThatThrownBy(() -> codec.writeObject(new JSONObject().put("l", (Object) list)))
        .hasMessage("the result cannot be written as JSON (a cycle at l[1].list)");
  }

  record Order(int amount, @Nullable Size size) {
    Order {
      if (amount < 0) {
        throw new IllegalArgumentException("amount must not be negative");
      }
    }
  }

  record Orders(List<Order> list) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"amount\":3.7} | parameter.amount should be an integer, but is 3.7",
        "{\"size\":0} | parameter.size should be a string, but is a number",
        "{\"size\":\"0\"} | parameter.size should be one of SMALL, LARGE, but is \"0\"",
        "{\"amount\":-1} | amount must not be negative"
      })
  void R8_valuesThatTheClassRefusesAreToldInItsWords(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.read(json, Order.class))
        .withMessage(message);
    String nested = message.replace("parameter.", "parameter.list[0].");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.read("{\"list\":[" + json + "]}", Orders.class))
        .withMessage(nested);
  }

  /** Refuses every text without saying why. */
  static final class Code {
    public Code(String unused) {
      throw new IllegalArgumentException();
    }
  }

  record OfCode(Code code) {}

  @Test
  void R8_aValueThatAClassRefusesWithoutAWordIsNamedByItsKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.read("{\"code\":\"x\"}", OfCode.class))
        .withMessage("parameter.code is not a value that the API takes");
  }

  @Test
  void R8_aLongValueIsShownInPart() {
    String shown = "\"" + "x".repeat(58) + "\""; // 60 characters
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.read("{\"size\":" + shown + "}", Order.class))
        .withMessage("parameter.size should be one of SMALL, LARGE, but is " + shown);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> codec.read("{\"size\":" + shown.replace("xx\"", "xxx\"") + "}", Order.class))
        .withMessage(
            "parameter.size should be one of SMALL, LARGE, but is \"" + "x".repeat(59) + "…");
  }

  /** Parameters of types whose values are told from those of the same kind. */
  @SuppressWarnings("ArrayRecordComponent") // plugins may have such types
  record Precise(
      int n,
      long most,
      boolean flag,
      double ratio,
      @Nullable Long boxed,
      @Nullable BigInteger whole,
      @Nullable Instant at,
      @Nullable LocalDate day,
      @Nullable LocalDateTime local,
      @Nullable Date date,
      @Nullable Duration pause,
      @Nullable UUID id,
      float small,
      char letter,
      @Nullable ZonedDateTime zoned,
      double @Nullable [] ratios) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"n\":\"\"} | n should be a number, but is a string",
        "{\"n\":1e21} | n should be an integer from -2147483648 to 2147483647, but is 1.0E21",
        "{\"most\":9223372036854775808} | most should be an integer from -9223372036854775808 to"
            + " 9223372036854775807, but is 9223372036854775808",
        "{\"flag\":1} | flag should be a boolean, but is a number",
        "{\"flag\":\"\"} | flag should be a boolean, but is a string",
        "{\"ratio\":\"\"} | ratio should be a number, but is a string",
        "{\"boxed\":\"\"} | boxed should be a number, but is a string",
        "{\"whole\":0.5} | whole should be an integer, but is 0.5",
        "{\"at\":\"yesterday\"} | at should be a text such as 2024-05-01T00:00:00Z,"
            + " but is \"yesterday\"",
        "{\"at\":\"\"} | at should be a text such as 2024-05-01T00:00:00Z, but is \"\"",
        "{\"ratio\":\"NaN\"} | ratio should be a number, but is a string",
        "{\"small\":1e300} | small should be a number from -3.4028235E38 to 3.4028235E38,"
            + " but is 1.0E300",
        "{\"ratios\":[1,\"NaN\"]} | ratios is not a value that the API takes",
        "{\"letter\":5} | letter should be a string, but is a number",
        "{\"letter\":\"ab\"} | letter should be a text of one character, but is \"ab\"",
        "{\"at\":1.5} | at should be an integer, but is 1.5",
        "{\"date\":1.5} | date should be an integer, but is 1.5",
        "{\"zoned\":1714521600000} | zoned should be a string, but is a number",
        "{\"pause\":1.5} | pause should be a string, but is a number",
        "{\"day\":[2024,5,1]} | day should be a string, but is an array",
        "{\"day\":5} | day should be a string, but is a number",
        "{\"day\":\"2024-05-01T20:00:00Z\"} | day should be a text such as 2024-05-01,"
            + " but is \"2024-05-01T20:00:00Z\"",
        "{\"local\":\"2024-05-01T20:00:00Z\"} | local should be a text such as"
            + " 2024-05-01T10:30:00, but is \"2024-05-01T20:00:00Z\"",
        "{\"date\":\"2024-02-31T00:00:00Z\"} | date should be a text such as"
            + " 2024-05-01T00:00:00.000Z, but is \"2024-02-31T00:00:00Z\"",
        "{\"date\":\"\"} | date should be a text such as 2024-05-01T00:00:00.000Z, but is \"\"",
        "{\"pause\":{}} | pause should be a string, but is an object",
        "{\"id\":\"\"} | id should be a text such as 123e4567-e89b-12d3-a456-426614174000,"
            + " but is \"\""
      })
  void R8_aValueThatTheTypeDoesNotHaveIsRefusedByWhatItHas(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.read(json, Precise.class))
        .withMessage("parameter." + message);
  }

  private enum Coded {
    FIRST;

    @JsonValue
    int code() {
      return 1;
    }
  }

  private enum Renamed {
    @JsonProperty("one")
    ONE
  }

  @Test
  void R8_theNamesOfAnEnumAreThoseOfJson() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.read("[\"x\"]", Renamed[].class))
        .withMessage("parameter[0] should be one, but is \"x\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.read("[\"x\"]", Coded[].class))
        .withMessageNotContaining("FIRST");
  }

  @Test
  void R8_anInstantIsReadFromTheMillisecondsOfJavaScript() {
    String json = "{\"at\":1714521600000,\"date\":1714521600000}";
    Precise read = codec.read(json, Precise.class);
    assertThat(read.at()).isEqualTo(MOMENT.toInstant());
    assertThat(read.date()).isEqualTo(MOMENT);
  }

  /** Says how its dates are written. */
  record Formatted(@JsonFormat(shape = JsonFormat.Shape.NUMBER) LocalDate day) {}

  @Test
  void R8_aFormatOfTheAuthorWins() {
    assertThat(codec.read("{\"day\":[2024,5,1]}", Formatted.class).day()).isEqualTo("2024-05-01");
  }

  @Test
  void R8_aPathIsWrittenAsAFileIs() throws Exception {
    assertThat(codec.writeObject(Map.of("v", List.of(new File("a/b"), Path.of("a/b")))))
        .isEqualTo("{\"v\":[\"a/b\",\"a/b\"]}");
    assertThat(codec.read("{\"v\":\"a/b\"}", OfPath.class).v()).isEqualTo(Path.of("a/b"));
  }

  record OfPath(Path v) {}

  @Test
  void X6_aWholeNumberIsReadWhateverItsForm() {
    assertThat(codec.read("{\"whole\":1e+21}", Precise.class).whole())
        .isEqualTo(BigInteger.TEN.pow(21));
    assertThat(codec.read("{\"whole\":9007199254740992.0}", Precise.class).whole())
        .isEqualTo(BigInteger.ONE.shiftLeft(53));
  }

  /** Writes itself as a fraction. */
  static final class Fraction extends Number {
    private static final long serialVersionUID = 1L;

    @Override
    public int intValue() {
      return 0;
    }

    @Override
    public long longValue() {
      return 0;
    }

    @Override
    public float floatValue() {
      return 0.5f;
    }

    @Override
    public double doubleValue() {
      return 0.5;
    }

    @Override
    public String toString() {
      return "1/2";
    }
  }

  @Test
  void X6_numbersOfOtherTypesKeepTheirDigits() throws Exception {
    LongAdder adder = new LongAdder();
    adder.add(7);
    assertWritten(adder, "7");
    adder.add(Long.MAX_VALUE - 7);
    assertWritten(adder, "\"9223372036854775807\"");
    assertThatThrownBy(() -> codec.writeObject(Map.of("v", List.of(new Fraction()))))
        .hasMessage("the result cannot be written as JSON (at v[0])")
        .cause()
        .hasMessageContaining("1/2");
  }

  /** Contains itself. */
  public static final class Node {
    public final Node next = this;
  }

  @Test
  void S7_anObjectThatIsItsOwnMemberIsACycle() {
    assertThatThrownBy(() -> codec.writeObject(Map.of("v", new Node())))
        .hasMessage("the result cannot be written as JSON (a cycle at v.next)");
  }

  @Test
  void X5_onlyADepthIsToldAsADepth() {
    JsonCodec shallow = new JsonCodec(3);
    assertThatThrownBy(() -> shallow.writeObject(Map.of("v", new RawValue("[[[1]]]"))))
        .hasMessage("the result is nested deeper than the 3 levels allowed");
    assertThatThrownBy(() -> shallow.writeObject(Map.of("v", new RawValue("1".repeat(2000)))))
        .hasMessageStartingWith("the result cannot be written as JSON");
  }

  /** Can be created from a number, but not from parameters, which are an object. */
  public static final class OfNumber {
    public OfNumber(int unused) {}
  }

  /** Has only a constructor that Jackson cannot use. */
  public static final class NoConstructor {
    public NoConstructor(Thread unused) {}
  }

  /** Cannot be created without an object around it. */
  @SuppressWarnings("ClassCanBeStatic") // the test needs an inner class
  public final class Inner {
    public int n;
  }

  record Nested(Named named) {}

  @Test
  void R8_aClassThatCannotBeReadIsTheFaultOfThePlugin() {
    assertUnreadable(NoConstructor.class, "give it a constructor without parameters");
    assertUnreadable(OfNumber.class, "give it a constructor without parameters");
    assertUnreadable(Inner.class, "make it static");
    assertUnreadable(Thread.class, "use a class that is data, such as a record or a Map");
    assertUnreadable(Named.class, "use a class that can be created, such as a record");
    assertThatThrownBy(() -> codec.read("{\"named\":{\"name\":\"n\"}}", Nested.class))
        .isInstanceOf(UnreadableClassException.class)
        .hasMessageContaining(Named.class.getName());
  }

  private void assertUnreadable(Class<?> type, String remedy) {
    assertThatThrownBy(() -> codec.read("{\"n\":1}", type))
        .isInstanceOf(UnreadableClassException.class)
        .hasMessageStartingWith(
            "req.params("
                + type.getSimpleName()
                + ".class): "
                + type.getName()
                + " cannot be read from JSON; "
                + remedy);
  }

  @Test
  void R8_aModuleOfTheHostWins() throws Exception {
    SimpleModule module = new SimpleModule("host");
    module.addSerializer(Thread.class, new ToStringSerializer(Thread.class));
    module.addSerializer(
        LocalDate.class,
        new ToStringSerializerBase(LocalDate.class) {
          private static final long serialVersionUID = 1L;

          @Override
          public String valueToString(Object value) {
            return "on " + value;
          }
        });
    JsonCodec own = new JsonCodec(500, List.of(module));
    assertThat(own.writeObject(Map.of("d", LocalDate.of(2024, 5, 1))))
        .isEqualTo("{\"d\":\"on 2024-05-01\"}");
    assertThat(own.writeObject(Map.of("t", Thread.currentThread())))
        .isEqualTo("{\"t\":\"" + Thread.currentThread() + "\"}");
  }

  private void assertWritten(Object value, String json) throws JsonWriteException {
    assertThat(codec.writeObject(Map.of("v", value))).isEqualTo("{\"v\":" + json + "}");
  }
}
