package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * Reads numbers as JavaScript does: if the handler does not specify a type, an integer beyond
 * ±(2^53−1) is read as a double, as in the program, so that it returns as the same number (rule
 * X6).
 */
final class ScriptNumbers extends JsonParserDelegate {
  ScriptNumbers(JsonParser source) {
    super(source);
  }

  @Override
  public Number getNumberValue() throws IOException {
    Number value = delegate.getNumberValue();
    return WebNumbers.isSafe(value) ? value : (Number) value.doubleValue();
  }
}
