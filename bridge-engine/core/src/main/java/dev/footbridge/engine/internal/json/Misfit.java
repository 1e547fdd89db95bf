package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.footbridge.engine.internal.text.SafeMessage;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes in JavaScript terms why parameters do not fit the Java type that a handler asked for,
 * since messages to the program contain no Java classes (rule X1).
 */
final class Misfit {
  private static final String OBJECT = "an object";
  private static final String STRING = "a string";

  private Misfit() {}

  /**
   * Returns a sentence such as {@code parameter.inner should be an object, but is a number}.
   *
   * @param input the JSON that was read
   * @param asked the Java type that it was read as
   */
  static String describe(JsonProcessingException e, JsonNode input, Class<?> asked) {
    List<JsonMappingException.Reference> path =
        e instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
    String name = "parameter" + path.stream().map(Misfit::text).collect(Collectors.joining());
    Class<?> target = target(e, path.isEmpty() ? asked : null);
    JsonNode value = at(input, path);
    if (target != null && isInteger(target) && value.isFloatingPointNumber()) {
      return name + " should be an integer, but is " + value;
    }
    String expected = target == null ? null : kindOf(target);
    String found = JsonKind.of(value);
    return expected == null || expected.equals(found)
        ? name + " is not a value that the API takes"
        : name + " should be " + expected + ", but is " + found;
  }

  /**
   * Returns the message of the exception that a constructor or setter of the handler's author threw
   * about the values; null if the author wrote none.
   */
  static @Nullable String writtenByAuthor(JsonProcessingException e) {
    Throwable cause = e.getCause();
    if (!(e instanceof JsonMappingException)
        || cause == null
        || cause instanceof JsonProcessingException) {
      return null;
    }
    String message = SafeMessage.of(cause);
    return message.equals(SafeMessage.INTERNAL_ERROR) ? null : message;
  }

  private static @Nullable Class<?> target(JsonProcessingException e, @Nullable Class<?> asked) {
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return mismatch.getTargetType();
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputCoercionException coercion) {
        return coercion.getTargetType();
      }
    }
    return asked;
  }

  private static boolean isInteger(Class<?> type) {
    return type == int.class
        || type == Integer.class
        || type == long.class
        || type == Long.class
        || type == short.class
        || type == Short.class
        || type == byte.class
        || type == Byte.class
        || type == BigInteger.class;
  }

  private static String text(JsonMappingException.Reference step) {
    return step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName();
  }

  private static JsonNode at(JsonNode input, List<JsonMappingException.Reference> path) {
    JsonNode node = input;
    for (JsonMappingException.Reference step : path) {
      String field = step.getFieldName();
      node = field == null ? node.path(step.getIndex()) : node.path(field);
    }
    return node;
  }

  /** Returns the JSON type that {@code type} is read from, with its article; null if unknown. */
  private static @Nullable String kindOf(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return "a boolean";
    }
    if (type == char.class || type == Character.class || type == byte[].class) {
      return STRING;
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (CharSequence.class.isAssignableFrom(type) || type.isEnum() || type == UUID.class) {
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
}
