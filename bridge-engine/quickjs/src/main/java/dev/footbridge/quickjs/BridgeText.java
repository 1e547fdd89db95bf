package dev.footbridge.quickjs;

import org.jspecify.annotations.Nullable;

/**
 * Text as it crosses JNI, whose modified UTF-8 loses NUL and surrogates on the way up and NUL on the
 * way down. U+0001 begins an escape of two characters; JSON text never has one itself, so text that
 * needs no escape crosses as it is. The prelude has the other half.
 */
final class BridgeText {
  private static final char ESCAPE = '\u0001';
  private static final char NUL = '\u0002'; // what stands for NUL after ESCAPE
  private static final int SHIFT = 0x800; // from the surrogates to the private use area

  private BridgeText() {}

  /** Reads text that the prelude wrote: U+0001 U+0001, U+0001 U+0002, U+0001 U+E000 to U+E7FF. */
  static String decode(String text) {
    int next = text.indexOf(ESCAPE);
    if (next < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int done = 0;
    for (; next >= 0; next = text.indexOf(ESCAPE, done)) {
      decoded.append(text, done, next).append(meaning(text.charAt(next + 1)));
      done = next + 2;
    }
    return decoded.append(text, done, text.length()).toString();
  }

  private static char meaning(char escaped) {
    return escaped == ESCAPE ? ESCAPE : escaped == NUL ? '\0' : (char) (escaped - SHIFT);
  }

  /** Writes text for the prelude: if it has a NUL, U+0001 goes first and escapes follow. */
  static @Nullable String encode(@Nullable String text) {
    if (text == null
        || (text.indexOf('\0') < 0 && (text.isEmpty() || text.charAt(0) != ESCAPE))) {
      return text;
    }
    StringBuilder encoded = new StringBuilder(text.length() + 8).append(ESCAPE);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        encoded.append(ESCAPE).append(NUL);
      } else if (c == ESCAPE) {
        encoded.append(ESCAPE).append(ESCAPE);
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }
}
