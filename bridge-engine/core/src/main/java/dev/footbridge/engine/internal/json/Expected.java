package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what a Java type is read from, in the terms of JSON, since messages to the program contain
 * no Java classes (rule X1).
 */
final class Expected {
  private static final String OBJECT = "an object";
  private static final String STRING = "a string";
  private static final int MOST_NAMES = 20;

  /** Texts that types are read from. By name, so that the types are not loaded for this. */
  private static final Map<String, String> EXAMPLES = new HashMap<>();

  static {
    EXAMPLES.put("java.time.Duration", "PT1.5S");
    EXAMPLES.put("java.time.Instant", "2024-05-01T00:00:00Z");
    EXAMPLES.put("java.time.LocalDate", "2024-05-01");
    EXAMPLES.put("java.time.LocalDateTime", "2024-05-01T10:30:00");
    EXAMPLES.put("java.time.LocalTime", "10:30:00");
    EXAMPLES.put("java.time.MonthDay", "--05-01");
    EXAMPLES.put("java.time.OffsetDateTime", "2024-05-01T10:30:00+08:00");
    EXAMPLES.put("java.time.Period", "P3D");
    EXAMPLES.put("java.time.Year", "2024");
    EXAMPLES.put("java.time.YearMonth", "2024-05");
    EXAMPLES.put("java.time.ZoneId", "Asia/Shanghai");
    EXAMPLES.put("java.time.ZoneOffset", "+08:00");
    EXAMPLES.put("java.time.ZonedDateTime", "2024-05-01T10:30:00+08:00");
    EXAMPLES.put("java.util.Calendar", "2024-05-01T00:00:00.000Z");
    EXAMPLES.put("java.util.Date", "2024-05-01T00:00:00.000Z");
    EXAMPLES.put("java.util.UUID", "123e4567-e89b-12d3-a456-426614174000");
  }

  private Expected() {}

  /** Returns the JSON type that {@code type} is read from, with its article; null if unknown. */
  static @Nullable String kindOf(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return "a boolean";
    }
    if (type == char.class || type == Character.class || type == byte[].class) {
      return STRING;
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (CharSequence.class.isAssignableFrom(type)
        || type.isEnum()
        || EXAMPLES.containsKey(type.getName())) {
      return STRING;
    }
    if (type.isArray()
        || Collection.class.isAssignableFrom(type)
        || type.getSimpleName().endsWith("JSONArray")
        || type.getSimpleName().equals("ArrayNode")) {
      return "an array";
    }
    boolean ofJava = type.getName().startsWith("java.");
    return !ofJava || Map.class.isAssignableFrom(type) ? OBJECT : null;
  }

  /**
   * Returns which values of the right kind {@code type} is read from, if {@code value} has the kind
   * but is none of them; else null.
   */
  static @Nullable String values(Class<?> type, JsonNode value) {
    if (value.isNumber()) {
      return value.isFloatingPointNumber() && !isWhole(value) && isInteger(type)
          ? "an integer"
          : range(type);
    }
    if (!value.isTextual()) {
      return null;
    }
    if (type == char.class || type == Character.class) {
      return "a text of one character";
    }
    String example = EXAMPLES.get(type.getName());
    return type.isEnum() ? names(type) : example == null ? null : "a text such as " + example;
  }

  private static boolean isWhole(JsonNode number) {
    return number.doubleValue() == Math.rint(number.doubleValue());
  }

  private static boolean isInteger(Class<?> type) {
    return (range(type) != null && type != float.class && type != Float.class)
        || type == BigInteger.class
        || type == Instant.class
        || Date.class.isAssignableFrom(type)
        || Calendar.class.isAssignableFrom(type);
  }

  private static @Nullable String range(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return range(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == long.class || type == Long.class) {
      return range(Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == short.class || type == Short.class) {
      return range(Short.MIN_VALUE, Short.MAX_VALUE);
    }
    if (type == float.class || type == Float.class) {
      return "a number from " + -Float.MAX_VALUE + " to " + Float.MAX_VALUE;
    }
    return type == byte.class || type == Byte.class ? range(Byte.MIN_VALUE, 255) : null;
  }

  private static String range(long least, long most) {
    return "an integer from " + least + " to " + most;
  }

  /** Returns the names of an enum's constants, as JSON has them; null if the enum decides. */
  private static @Nullable String names(Class<?> type) {
    if (Stream.of(type.getDeclaredMethods()).anyMatch(Expected::isOfJson)) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (Object each : type.getEnumConstants()) {
      names.add(name(type, ((Enum<?>) each).name()));
    }
    boolean isShort = names.size() <= MOST_NAMES;
    String shown = String.join(", ", isShort ? names : names.subList(0, MOST_NAMES));
    return names.size() == 1 ? shown : "one of " + shown + (isShort ? "" : ", …");
  }

  private static boolean isOfJson(Method method) {
    return method.isAnnotationPresent(JsonCreator.class)
        || method.isAnnotationPresent(JsonValue.class);
  }

  private static String name(Class<?> type, String constant) {
    try {
      JsonProperty property = type.getField(constant).getAnnotation(JsonProperty.class);
      return property == null || property.value().isEmpty() ? constant : property.value();
    } catch (NoSuchFieldException e) {
      return constant; // shrunk or obfuscated
    }
  }
}
