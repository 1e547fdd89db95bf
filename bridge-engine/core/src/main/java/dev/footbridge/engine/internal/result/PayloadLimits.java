package dev.footbridge.engine.internal.result;

import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.spi.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a payload's length and depth (rule X5).
 *
 * @param maxChars the maximal length in UTF-16 code units
 * @param maxDepth how deep objects and arrays may be nested
 */
public record PayloadLimits(int maxChars, int maxDepth) {
  /**
   * Checks a payload.
   *
   * @param what the name of the payload in the reason, in the singular
   * @return the refusal; null if it is within the limits
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
   * Checks a length.
   *
   * @return the refusal; null if it is within the limit
   */
  public @Nullable Refusal checkLength(String what, int length) {
    return length <= maxChars
        ? null
        : new Refusal(
            ErrorCode.PAYLOAD_TOO_LONG,
            what + " has " + length + " characters, " + maxChars + " are allowed");
  }
}
