package dev.footbridge.program.module;

import java.util.HexFormat;

/** Finds tokens in JavaScript, and writes names and strings of it. */
final class SourceText {
  private static final char BOM = '\uFEFF'; // a space, for JavaScript

  private SourceText() {}

  /**
   * Returns a text as JavaScript engines agree on it: without the byte order mark at its beginning,
   * and with {@code \n} in place of a lone {@code \r}, at which QuickJS does not begin a line.
   */
  static String normalized(String text) {
    String unmarked = text.isEmpty() || text.charAt(0) != BOM ? text : text.substring(1);
    return unmarked.indexOf('\r') < 0 ? unmarked : unmarked.replaceAll("\r(?!\n)", "\n");
  }

  /** Returns the offset of the first token at {@code at} or behind it; the end if there is none. */
  static int token(String text, int at) {
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BOM) {
        i++;
      } else if (text.startsWith("/*", i)) {
        i = text.indexOf("*/", i + 2) + 2;
      } else if (text.startsWith("//", i)) {
        while (i < text.length() && "\n\r\u2028\u2029".indexOf(text.charAt(i)) < 0) {
          i++;
        }
      } else {
        return i;
      }
    }
    return i;
  }

  /** Returns {@code value} as a string literal. */
  static String quote(String value) {
    StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
        quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** Returns what defines a property of an object literal: {@code name} or {@code ["a name"]}. */
  static String key(String name) {
    return isPlain(name) ? name : "[" + quote(name) + "]";
  }

  /** Returns what reads a property: {@code .name} or {@code ["a name"]}. */
  static String member(String name) {
    return (isPlain(name) ? "." : "") + key(name);
  }

  /** Returns whether a name needs no quotes; {@code __proto__:} would define no property. */
  private static boolean isPlain(String name) {
    return name.matches("[A-Za-z_$][\\w$]*") && !name.equals("__proto__");
  }
}
