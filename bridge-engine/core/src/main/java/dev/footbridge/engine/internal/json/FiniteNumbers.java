package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.PrimitiveArrayDeserializers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code double} or {@code float}, or an array of them, and refuses what has no finite
 * value in the type: {@code "NaN"}, and {@code 1e300} for a float, which would be infinite (rule
 * R8).
 */
final class FiniteNumbers extends DelegatingDeserializer {
  private static final long serialVersionUID = 1L;

  private FiniteNumbers(JsonDeserializer<?> reader) {
    super(reader);
  }

  /** Returns a reader of {@code type}; null if it is of another kind. */
  static @Nullable JsonDeserializer<?> readerOf(Class<?> type) {
    if (type == double.class
        || type == Double.class
        || type == float.class
        || type == Float.class) {
      return new FiniteNumbers(NumberDeserializers.find(type, type.getName()));
    }
    return type == double[].class || type == float[].class
        ? new FiniteNumbers(PrimitiveArrayDeserializers.forType(type.getComponentType()))
        : null;
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
    return new FiniteNumbers(reader);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    Object read = super.deserialize(parser, context);
    if (!isFinite(read)) {
      context.reportInputMismatch(handledType(), "not finite"); // always throws
    }
    return read;
  }

  private static boolean isFinite(@Nullable Object read) {
    if (read instanceof Number number) {
      return isFinite(number.doubleValue());
    }
    if (read instanceof double[] numbers) {
      for (double each : numbers) {
        if (!isFinite(each)) {
          return false;
        }
      }
    }
    if (read instanceof float[] numbers) {
      for (float each : numbers) {
        if (!isFinite(each)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isFinite(double value) {
    return !Double.isNaN(value) && !Double.isInfinite(value);
  }
}
