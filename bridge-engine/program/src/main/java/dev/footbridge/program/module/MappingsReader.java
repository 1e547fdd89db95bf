package dev.footbridge.program.module;

/**
 * Reads the mappings of a source map of version 3: for each line of the result, separated by {@code
 * ;}, segments separated by {@code ,}, each of which has 1, 4 or 5 numbers as base 64 digits, that
 * are differences to the segment before. Not safe for use by several threads.
 */
final class MappingsReader {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private final String mappings;
  private int at;
  private int line;
  private int column;
  private int sourceLine;
  private int sourceColumn;

  MappingsReader(String mappings) {
    this.mappings = mappings;
  }

  /**
   * Reads the next segment that has a source.
   *
   * @return false if there is none
   * @throws IllegalArgumentException if these are no mappings
   */
  boolean next() {
    while (at < mappings.length()) {
      char c = mappings.charAt(at);
      if (c == ';') {
        line++;
        column = 0;
        at++;
      } else if (c == ',') {
        at++;
      } else {
        column += number();
        if (!isAtEnd()) {
          int unused = number(); // of the source: there is one
          sourceLine += number();
          sourceColumn += number();
          while (!isAtEnd()) {
            unused = number(); // of the name
          }
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the line in the result, from 0. */
  int line() {
    return line;
  }

  /** Returns the column in the result, from 0. */
  int column() {
    return column;
  }

  /** Returns the line in the source, from 0. */
  int sourceLine() {
    return sourceLine;
  }

  /** Returns the column in the source, from 0. */
  int sourceColumn() {
    return sourceColumn;
  }

  private boolean isAtEnd() {
    return at == mappings.length() || mappings.charAt(at) == ',' || mappings.charAt(at) == ';';
  }

  /** Reads a number: its lowest bit, of the first digit, is the sign. */
  private int number() {
    int value = 0;
    int shift = 0;
    int digit;
    do {
      digit = at < mappings.length() ? DIGITS.indexOf(mappings.charAt(at)) : -1;
      if (digit < 0) {
        throw new IllegalArgumentException(
            "no digit at " + at + " of the mappings of a source map");
      }
      at++;
      value |= (digit & (MORE - 1)) << shift;
      shift += BITS;
    } while ((digit & MORE) != 0);
    return (value & 1) == 0 ? value >>> 1 : -(value >>> 1);
  }
}
