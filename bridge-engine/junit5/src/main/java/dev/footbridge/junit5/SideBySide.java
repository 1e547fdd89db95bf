package dev.footbridge.junit5;

import java.util.List;

/** Formats two lists of lines side by side. */
final class SideBySide {
  private SideBySide() {}

  /** Returns the two columns, each with its title on top. */
  static String of(String leftTitle, List<String> left, String rightTitle, List<String> right) {
    int width = leftTitle.length();
    for (String line : left) {
      width = Math.max(width, line.length());
    }
    StringBuilder text = new StringBuilder(row(leftTitle, rightTitle, width));
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      text.append('\n').append(row(at(left, i), at(right, i), width));
    }
    return text.toString();
  }

  private static String row(String left, String right, int width) {
    return "    " + (left + " ".repeat(width - left.length()) + " | " + right).stripTrailing();
  }

  private static String at(List<String> lines, int i) {
    return i < lines.size() ? lines.get(i) : "";
  }
}
