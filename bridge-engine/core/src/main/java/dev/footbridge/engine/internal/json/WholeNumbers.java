package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigIntegerDeserializer;
import java.io.IOException;
import java.math.BigInteger;

/**
 * Reads a {@link BigInteger} also from an integer that JavaScript writes with an exponent, as it
 * does from {@code 1e+21} on (rule X6).
 */
final class WholeNumbers extends BigIntegerDeserializer {
  private static final long serialVersionUID = 1L;

  /** From here on, a double is a whole number. */
  private static final double ALL_WHOLE = 0x1p53;

  @Override
  public BigInteger deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT) && isWhole(parser.getDoubleValue())
        ? parser.getDecimalValue().toBigInteger()
        : super.deserialize(parser, context);
  }

  private static boolean isWhole(double value) {
    return Math.abs(value) >= ALL_WHOLE && !Double.isInfinite(value);
  }
}
