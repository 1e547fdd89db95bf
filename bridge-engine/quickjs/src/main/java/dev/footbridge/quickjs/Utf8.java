package dev.footbridge.quickjs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** UTF-8 as QuickJS reads it: lone surrogates are encoded like other characters. */
final class Utf8 {
  private Utf8() {}

  static byte[] of(String text) {
    int lone = nextLone(text, 0);
    if (lone < 0) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + text.length() / 2);
    int done = 0;
    while (lone >= 0) {
      write(bytes, text.substring(done, lone).getBytes(StandardCharsets.UTF_8));
      char unit = text.charAt(lone);
      bytes.write(0xe0 | (unit >> 12));
      bytes.write(0x80 | ((unit >> 6) & 0x3f));
      bytes.write(0x80 | (unit & 0x3f));
      done = lone + 1;
      lone = nextLone(text, done);
    }
    write(bytes, text.substring(done).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static void write(ByteArrayOutputStream bytes, byte[] part) {
    bytes.write(part, 0, part.length);
  }

  /** Returns where the next surrogate without its other half is, or -1. */
  private static int nextLone(String text, int from) {
    int index = from;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        return index;
      }
      index += Character.charCount(codePoint);
    }
    return -1;
  }
}
