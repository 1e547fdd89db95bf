package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Writes numbers so that JavaScript reads the same value (rule X6): integers and decimals that a
 * double cannot represent as strings, NaN and the infinities as null.
 */
class WebNumbers extends JsonGeneratorDelegate {
  private static final long MOST = (1L << 53) - 1;
  private static final BigInteger BIG_MOST = BigInteger.valueOf(MOST);

  private static final BigDecimal DECIMAL_MOST = BigDecimal.valueOf(MOST);

  WebNumbers(JsonGenerator target) {
    super(target, false);
  }

  /** Returns whether a double represents {@code value} exactly, if it is an integer. */
  static boolean isSafe(Number value) {
    if (value instanceof Long integer) {
      return isSafe(integer.longValue());
    }
    return !(value instanceof BigInteger integer) || isSafe(integer);
  }

  private static boolean isSafe(long value) {
    return value <= MOST && value >= -MOST;
  }

  private static boolean isSafe(BigInteger value) {
    return value.abs().compareTo(BIG_MOST) <= 0;
  }

  /** Returns whether a double keeps all digits of {@code value}. */
  private static boolean isSafe(BigDecimal value) {
    if (value.abs().compareTo(DECIMAL_MOST) > 0) {
      return false;
    }
    double nearest = value.doubleValue();
    return BigDecimal.valueOf(nearest).compareTo(value) == 0;
  }

  @Override
  public void writeNumber(long value) throws IOException {
    if (isSafe(value)) {
      delegate.writeNumber(value);
    } else {
      delegate.writeString(Long.toString(value));
    }
  }

  @Override
  public void writeNumber(BigInteger value) throws IOException {
    if (isSafe(value)) {
      delegate.writeNumber(value);
    } else {
      delegate.writeString(value.toString());
    }
  }

  @Override
  public void writeNumber(BigDecimal value) throws IOException {
    if (isSafe(value)) {
      delegate.writeNumber(value);
    } else {
      delegate.writeString(value.toString());
    }
  }

  /** Writes a number of a type that Jackson does not know, such as a {@code LongAdder}. */
  @Override
  public void writeNumber(String text) throws IOException {
    BigDecimal value;
    try {
      value = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new NumberFormatException("not a number as JSON has it: " + text);
    }
    writeNumber(value);
  }

  @Override
  public void writeNumber(char[] text, int offset, int length) throws IOException {
    writeNumber(new String(text, offset, length));
  }

  @Override
  public void writeNumber(double value) throws IOException {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      delegate.writeNull();
    } else {
      delegate.writeNumber(value);
    }
  }

  @Override
  public void writeNumber(float value) throws IOException {
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      delegate.writeNull();
    } else {
      delegate.writeNumber(value);
    }
  }

  @Override
  public void writeArray(long[] array, int offset, int length) throws IOException {
    writeStartArray(array, length);
    for (int i = offset; i < offset + length; i++) {
      writeNumber(array[i]);
    }
    writeEndArray();
  }

  @Override
  public void writeArray(double[] array, int offset, int length) throws IOException {
    writeStartArray(array, length);
    for (int i = offset; i < offset + length; i++) {
      writeNumber(array[i]);
    }
    writeEndArray();
  }
}
