package dev.footbridge.quickjs;

import org.jspecify.annotations.Nullable;

/**
 * Text as it crosses JNI, whose modified UTF-8 loses NUL and surrogates on the way up and NUL on
 * the way down. What would be lost crosses as JavaScript's {@code escape} writes it; all else,
 * which is nearly everything, as it is. The prelude has the other half.
 */
final class BridgeText {
  private static final char ESCAPED = '\u0001'; // goes first; JSON never has it
  private static final int BYTE_DIGITS = 2;
  private static final int UNIT_DIGITS = 4;

  private BridgeText() {}

  /** Reads what {@code escape} wrote: {@code %XX} and {@code %uXXXX}. */
  static String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int done = 0;
    for (int next = text.indexOf('%'); next >= 0; next = text.indexOf('%', done)) {
      boolean unit = text.charAt(next + 1) == 'u';
      int digits = unit ? next + 2 : next + 1;
      int end = digits + (unit ? UNIT_DIGITS : BYTE_DIGITS);
      plain
          .append(text, done, next)
          .append((char) Integer.parseInt(text.substring(digits, end), 16));
      done = end;
    }
    return plain.append(text, done, text.length()).toString();
  }

  /** Writes text for the prelude, escaped if it has a NUL or begins as escaped text does. */
  static @Nullable String encode(@Nullable String text) {
    if (text == null || (text.indexOf('\0') < 0 && text.indexOf(ESCAPED) != 0)) {
      return text;
    }
    return ESCAPED + text.replace("%", "%25").replace("\0", "%00");
  }
}
