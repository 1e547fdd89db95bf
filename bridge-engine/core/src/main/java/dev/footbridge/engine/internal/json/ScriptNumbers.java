package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * Reads numbers as JavaScript holds them: where the handler leaves the type open, an integer beyond
 * ±(2^53−1) is the double that the program has, so that it returns as the same number (rule X6).
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
