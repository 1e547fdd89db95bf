package dev.footbridge.program.module;

/** Writes the mappings of a source map. */
final class MappingsWriter {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final StringBuilder text = new StringBuilder();
  private int line;
  private int column;
  private int sourceLine;
  private int sourceColumn;

  /** Adds a segment behind the last one; all numbers count from 0. */
  MappingsWriter add(int toLine, int toColumn, int fromLine, int fromColumn) {
    begin(toLine, toColumn);
    number(0);
    number(fromLine - sourceLine);
    number(fromColumn - sourceColumn);
    sourceLine = fromLine;
    sourceColumn = fromColumn;
    return this;
  }

  /** Adds the number of a name to the last segment. */
  MappingsWriter name(int difference) {
    number(difference);
    return this;
  }

  /** Adds a segment without a source. */
  MappingsWriter begin(int toLine, int toColumn) {
    boolean isFirst = text.length() == 0 || toLine > line;
    for (; line < toLine; line++) {
      text.append(';');
      column = 0;
    }
    text.append(isFirst ? "" : ",");
    number(toColumn - column);
    column = toColumn;
    return this;
  }

  private void number(int value) {
    int rest = value < 0 ? (-value << 1) | 1 : value << 1;
    do {
      int digit = rest & 31;
      rest >>>= 5;
      text.append(DIGITS.charAt(rest == 0 ? digit : digit | 32));
    } while (rest != 0);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
