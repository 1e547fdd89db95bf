package dev.footbridge.engine.internal.result;

import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.spi.Payload;
import org.jspecify.annotations.Nullable;

/**
 * How long and how deep a payload may be (rule X5).
 *
 * @param maxChars UTF-16 code units
 * @param maxDepth how many objects and arrays may be nested
 */
public record PayloadLimits(int maxChars, int maxDepth) {
  /**
   * Measures a payload.
   *
   * @param what names it in the reason, in the singular
   * @return null if it is within the limits
   */
  public @Nullable Refusal check(String what, Payload payload) {
    Refusal tooLong = checkLength(what, payload.length());
    if (tooLong != null || !Nesting.exceeds(payload.json(), maxDepth)) {
      return tooLong;
    }
    return new Refusal(
        ErrorCode.PAYLOAD_TOO_DEEP,
        what + " is nested deeper than the " + maxDepth + " levels allowed");
  }

  /**
   * Compares a length with the limit.
   *
   * @return null if it is within the limit
   */
  public @Nullable Refusal checkLength(String what, int length) {
    return length <= maxChars
        ? null
        : new Refusal(
            ErrorCode.PAYLOAD_TOO_LONG,
            what + " has " + length + " characters, " + maxChars + " are allowed");
  }
}
