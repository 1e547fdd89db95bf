package dev.footbridge.engine.logic;

/** Leads from positions in a text that was converted to those in the text that its author wrote. */
public interface SourcePositions {
  /**
   * Returns the author's position.
   *
   * @param line the line in the converted text, from 1
   * @param column the column in it, from 1, in UTF-16 units; 0 if unknown
   */
  Position original(int line, int column);

  /**
   * A position in a text.
   *
   * @param line from 1
   * @param column from 1, in UTF-16 units; 0 if unknown
   */
  record Position(int line, int column) {}
}
