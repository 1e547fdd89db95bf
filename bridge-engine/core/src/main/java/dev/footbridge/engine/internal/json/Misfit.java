package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.footbridge.engine.internal.text.SafeMessage;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes in JavaScript terms why parameters do not fit the Java type that a handler asked for,
 * since messages to the program contain no Java classes (rule X1).
 */
final class Misfit {
  private static final int MOST_SHOWN = 60;

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
    String values = target == null ? null : Expected.values(target, value);
    if (values != null) {
      return name + " should be " + values + ", but is " + shown(value);
    }
    String expected = target == null ? null : Expected.kindOf(target);
    String found = JsonKind.of(value);
    return expected == null || expected.equals(found)
        ? name + " is not a value that the API takes"
        : name + " should be " + expected + ", but is " + found;
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }

  /**
   * Returns the message of the exception that a constructor or setter of the handler's author threw
   * about the values; null if the author wrote none.
   *
   * @param asked the Java type that was read
   */
  static @Nullable String writtenByAuthor(JsonProcessingException e, Class<?> asked) {
    Throwable cause = e.getCause();
    if (!(e instanceof JsonMappingException)
        || cause == null
        || cause instanceof JsonProcessingException) {
      return null;
    }
    String message = SafeMessage.of(cause, asked.getClassLoader());
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
}
