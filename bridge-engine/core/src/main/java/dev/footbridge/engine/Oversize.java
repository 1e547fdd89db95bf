package dev.footbridge.engine;

import org.jspecify.annotations.Nullable;

/**
 * Says how JSON text is longer or deeper than {@link Limits} allow (rule X5).
 *
 * @param reason a sentence that is safe to read
 */
record Oversize(ErrorCode code, String reason) {
  /**
   * Measures JSON text.
   *
   * @param what names it in the reason, in the singular
   * @return null if it is not too large
   */
  static @Nullable Oversize of(String what, String json, Limits limits) {
    Oversize tooLong = ofLength(what, json.length(), limits);
    if (tooLong != null || !Nesting.exceeds(json, limits.maxDepth())) {
      return tooLong;
    }
    return new Oversize(
        ErrorCode.PAYLOAD_TOO_DEEP,
        what + " is nested deeper than the " + limits.maxDepth() + " levels allowed");
  }

  /** Measures the length of a text alone; null if it is not too long. */
  static @Nullable Oversize ofLength(String what, int length, Limits limits) {
    int most = limits.maxPayloadChars();
    return length <= most
        ? null
        : new Oversize(
            ErrorCode.PAYLOAD_TOO_LONG,
            what + " has " + length + " characters, " + most + " are allowed");
  }
}
