package dev.footbridge.runner;

import java.util.ArrayDeque;
import java.util.Deque;

/** The transcript of one test; if it is long, only its beginning and its end. */
final class TestTranscript {
  /** How many lines of the beginning are kept, and as many of the end. */
  static final int MOST_LINES = 200;

  private static final int MOST_CHARS = 5_000; // of a line

  private final StringBuilder beginning = new StringBuilder();
  private final Deque<String> end = new ArrayDeque<>();
  private int lines;
  private long leftOut;

  /** Adds whole lines. */
  void append(String text) {
    text.lines().forEach(this::line);
  }

  private void line(String line) {
    String kept =
        line.length() <= MOST_CHARS
            ? line
            : line.substring(0, MOST_CHARS) + "… (" + line.length() + " characters)";
    if (lines < MOST_LINES) {
      lines++;
      beginning.append(kept).append('\n');
      return;
    }
    end.add(kept);
    if (end.size() > MOST_LINES) {
      end.remove();
      leftOut++;
    }
  }

  /** Returns the lines; a line in their place says how many are left out. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(beginning);
    if (leftOut > 0) {
      text.append("     … ")
          .append(leftOut)
          .append(" lines are left out; the HTML report has them all\n");
    }
    end.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
