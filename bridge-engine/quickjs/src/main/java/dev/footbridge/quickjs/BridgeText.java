package dev.footbridge.quickjs;

import org.jspecify.annotations.Nullable;

/**
 * Encodes text that crosses JNI, whose modified UTF-8 loses NUL and surrogates towards Java and NUL
 * towards JavaScript. Only text that would be damaged is escaped, as by JavaScript's {@code
 * escape}. The prelude has the counterpart.
 */
final class BridgeText {
  private static final char ESCAPED = '\u0001'; // marks escaped text; JSON never starts with it
  private static final int BYTE_DIGITS = 2;
  private static final int UNIT_DIGITS = 4;

  private BridgeText() {}

  /** Returns the text that {@code escape} encoded, as {@code %XX} and {@code %uXXXX}. */
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

  /** Returns text for the prelude, escaped if it has a NUL or starts with the mark. */
  static @Nullable String encode(@Nullable String text) {
    if (text == null || (text.indexOf('\0') < 0 && text.indexOf(ESCAPED) != 0)) {
      return text;
    }
    return ESCAPED + text.replace("%", "%25").replace("\0", "%00");
  }
}
