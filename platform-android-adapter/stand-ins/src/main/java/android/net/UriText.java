package android.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The percent encoding of URIs, in UTF-8. */
final class UriText {
  private static final String UNRESERVED = "_-!.~'()*";
  private static final String DIGITS = "0123456789ABCDEF";

  private UriText() {}

  /** Encodes all but ASCII letters and digits, some marks, and what is allowed. */
  static String encode(String text, String allowed) {
    StringBuilder encoded = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isKept(c, allowed)) {
                encoded.appendCodePoint(c);
                return;
              }
              for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                encoded
                    .append('%')
                    .append(DIGITS.charAt(b >> 4 & 0xf))
                    .append(DIGITS.charAt(b & 0xf));
              }
            });
    return encoded.toString();
  }

  private static boolean isKept(int c, String allowed) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0
        || allowed.indexOf(c) >= 0;
  }

  /**
   * Decodes a text; what is no byte or no UTF-8 becomes the replacement character. As in Android, a
   * wrong digit is replaced and counts as none, and the text ends at an escape that is cut off.
   */
  static String decode(String text, boolean isPlusSpace) {
    StringBuilder decoded = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        flush(bytes, decoded);
        decoded.append(isPlusSpace && c == '+' ? ' ' : c);
        continue;
      }
      int value = 0;
      boolean isHex = true;
      for (int digits = 0; digits < 2 && isHex; digits++) {
        if (++i == text.length()) {
          flush(bytes, decoded);
          return decoded.append('\uFFFD').toString();
        }
        int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
        isHex = digit >= 0;
        if (isHex) {
          value = value * 16 + digit;
        } else {
          flush(bytes, decoded);
          decoded.append('\uFFFD');
        }
      }
      bytes.write(value);
    }
    flush(bytes, decoded);
    return decoded.toString();
  }

  private static void flush(ByteArrayOutputStream bytes, StringBuilder decoded) {
    decoded.append(bytes.toString(StandardCharsets.UTF_8));
    bytes.reset();
  }
}
