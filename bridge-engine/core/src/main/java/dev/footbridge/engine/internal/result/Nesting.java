package dev.footbridge.engine.internal.result;

/** Measures how deep JSON text is nested, without a parser (rule X5). */
public final class Nesting {
  private Nesting() {}

  /** Returns whether objects and arrays are nested deeper than {@code limit}. */
  public static boolean exceeds(String json, int limit) {
    int length = json.length();
    if (length <= 2L * limit) {
      return false; // too short: each level takes two characters
    }
    int depth = 0;
    for (int i = 0; i < length; i++) {
      char c = json.charAt(i);
      if (c == '"') {
        i = endOfString(json, i);
      } else if (c == '{' || c == '[') {
        if (++depth > limit) {
          return true;
        }
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    return false;
  }

  /** Returns the index of the end of the string that begins at {@code start}. */
  private static int endOfString(String json, int start) {
    int end = json.indexOf('"', start + 1);
    while (end >= 0 && isEscaped(json, end)) {
      end = json.indexOf('"', end + 1);
    }
    return end < 0 ? json.length() : end;
  }

  private static boolean isEscaped(String json, int quote) {
    int backslashes = 0;
    for (int i = quote - 1; json.charAt(i) == '\\'; i--) {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
