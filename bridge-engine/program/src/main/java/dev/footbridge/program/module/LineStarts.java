package dev.footbridge.program.module;

import java.util.Arrays;

/**
 * The beginnings of the lines of a text as TypeScript counts them: unlike {@link Lines}, also
 * behind a line separator (U+2028) and a paragraph separator (U+2029).
 */
final class LineStarts {
  private final int length;
  private final int[] starts;

  LineStarts(String text) {
    length = text.length();
    int[] found = new int[Math.max(16, length / 32)];
    int count = 1; // the first line begins at 0
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean isEnd = c == '\n' || c == '\u2028' || c == '\u2029';
      if (isEnd || (c == '\r' && !text.startsWith("\n", i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /**
   * Returns the offset of a place; the nearest one if there is no such place.
   *
   * @param line from 0
   * @param column from 0
   */
  int offset(int line, int column) {
    int start = starts[Math.max(0, Math.min(line, starts.length - 1))];
    return Math.max(0, Math.min(start + column, length));
  }
}
