package dev.footbridge.program.module;

import java.util.Arrays;

/**
 * The lines of a text: where each begins. A line ends with {@code \n}, {@code \r\n} or {@code \r},
 * as editors and JavaScript engines count; a line separator (U+2028) in a string does not end one.
 */
final class Lines {
  private final int[] starts;

  Lines(String text) {
    int[] found = new int[Math.max(16, text.length() / 32)];
    int count = 1; // the first line begins at 0
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** Returns how many lines there are; at least one. */
  int count() {
    return starts.length;
  }

  /** Returns the line of an offset, from 1. */
  int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the offset of a place, which may be behind the end of its line. */
  int offset(Position place) {
    return starts[Math.min(place.line(), starts.length) - 1] + place.column() - 1;
  }

  /** Returns the place of an offset. */
  Position at(int offset) {
    int line = line(offset);
    return new Position(line, offset - starts[line - 1] + 1);
  }
}
