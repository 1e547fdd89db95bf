package android.util;

import dev.footbridge.standins.internal.StandIn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Base64 with Android's flags, by Java's own. */
@StandIn
public class Base64 {
  public static final int DEFAULT = 0;
  public static final int NO_PADDING = 1;
  public static final int NO_WRAP = 2;
  public static final int CRLF = 4;
  public static final int URL_SAFE = 8;
  public static final int NO_CLOSE = 16;

  private static final int LINE_CHARS = 76;

  private Base64() {}

  public static String encodeToString(byte[] input, int flags) {
    return new String(encode(input, flags), StandardCharsets.US_ASCII);
  }

  public static String encodeToString(byte[] input, int offset, int len, int flags) {
    return new String(encode(input, offset, len, flags), StandardCharsets.US_ASCII);
  }

  public static byte[] encode(byte[] input, int flags) {
    return encode(input, 0, input.length, flags);
  }

  public static byte[] encode(byte[] input, int offset, int len, int flags) {
    byte[] separator = (flags & CRLF) == 0 ? new byte[] {'\n'} : new byte[] {'\r', '\n'};
    java.util.Base64.Encoder encoder =
        (flags & URL_SAFE) == 0 ? java.util.Base64.getEncoder() : java.util.Base64.getUrlEncoder();
    if ((flags & NO_PADDING) != 0) {
      encoder = encoder.withoutPadding();
    }
    byte[] text = encoder.encode(Arrays.copyOfRange(input, offset, offset + len));
    return (flags & NO_WRAP) != 0 || text.length == 0 ? text : wrapped(text, separator);
  }

  /** Ends each line, the last one too, as Android does. */
  private static byte[] wrapped(byte[] text, byte[] separator) {
    int lines = (text.length + LINE_CHARS - 1) / LINE_CHARS;
    byte[] wrapped = new byte[text.length + lines * separator.length];
    int to = 0;
    for (int from = 0; from < text.length; from += LINE_CHARS) {
      int length = Math.min(LINE_CHARS, text.length - from);
      System.arraycopy(text, from, wrapped, to, length);
      System.arraycopy(separator, 0, wrapped, to + length, separator.length);
      to += length + separator.length;
    }
    return wrapped;
  }

  public static byte[] decode(String str, int flags) {
    return decode(str.getBytes(StandardCharsets.UTF_8), flags);
  }

  public static byte[] decode(byte[] input, int flags) {
    return decode(input, 0, input.length, flags);
  }

  /** Skips what is no digit, and refuses a wrong end, as Android does. */
  public static byte[] decode(byte[] input, int offset, int len, int flags) {
    boolean isUrlSafe = (flags & URL_SAFE) != 0;
    byte[] digits = new byte[len];
    int count = 0;
    int padding = 0;
    for (int i = offset; i < offset + len; i++) {
      if (input[i] == '=') {
        padding++;
      } else if (isDigit(input[i], isUrlSafe)) {
        if (padding > 0) {
          throw bad();
        }
        digits[count++] = input[i];
      }
    }
    int rest = count % 4;
    if (rest == 1 || (padding > 0 && (rest == 0 || rest + padding != 4))) {
      throw bad();
    }
    java.util.Base64.Decoder decoder =
        isUrlSafe ? java.util.Base64.getUrlDecoder() : java.util.Base64.getDecoder();
    return decoder.decode(Arrays.copyOf(digits, count));
  }

  private static boolean isDigit(byte c, boolean isUrlSafe) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == (isUrlSafe ? '-' : '+')
        || c == (isUrlSafe ? '_' : '/');
  }

  private static IllegalArgumentException bad() {
    return new IllegalArgumentException("bad base-64");
  }
}
