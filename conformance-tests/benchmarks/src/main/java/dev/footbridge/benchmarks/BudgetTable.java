package dev.footbridge.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of a budget, in Markdown with aligned columns, so that it is also readable as text. */
final class BudgetTable {
  /** The highest allowed ratios of times and of bytes. */
  private static final double MOST_TIME = 1.05;

  private static final double MOST_BYTES = 1.02;

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final int sides;

  /** The measured values, by side and round. */
  private record Row(String what, String unit, List<List<Double>> values) {
    double[] side(int side) {
      return values.get(side).stream().mapToDouble(Double::doubleValue).toArray();
    }

    double limit() {
      return unit.endsWith("B") ? MOST_BYTES : MOST_TIME;
    }

    boolean isCounted() {
      return values.stream().flatMap(List::stream).noneMatch(value -> value.isNaN());
    }
  }

  /**
   * Creates an empty table.
   *
   * @param sides 2; or 1 without a comparison
   */
  BudgetTable(int sides) {
    this.sides = sides;
  }

  /** Adds a round's value of a side: 0 is this checkout, 1 is the other. */
  void add(String what, String unit, int side, double value) {
    Row row = rows.computeIfAbsent(what, name -> new Row(name, unit, emptySides()));
    row.values().get(side).add(value);
  }

  /** Returns the table, without values that this JVM could not count. */
  String markdown() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(header());
    for (Row row : rows.values()) {
      if (row.isCounted()) {
        lines.add(line(row));
      }
    }
    return align(lines);
  }

  private List<List<Double>> emptySides() {
    List<List<Double>> all = new ArrayList<>();
    for (int side = 0; side < sides; side++) {
      all.add(new ArrayList<>());
    }
    return all;
  }

  private List<String> header() {
    return sides == 1
        ? List.of("what", "unit", "this")
        : List.of("what", "unit", "this", "other", "ratio", "95 % interval", "");
  }

  private List<String> line(Row row) {
    if (sides == 1) {
      return List.of(row.what(), row.unit(), number(MedianRatio.median(row.side(0))));
    }
    MedianRatio ratio = MedianRatio.of(row.side(0), row.side(1));
    return List.of(
        row.what(),
        row.unit(),
        number(ratio.first()),
        number(ratio.second()),
        String.format(Locale.ROOT, "%.3f", ratio.ratio()),
        ratio.interval(),
        ratio.verdict(row.limit()));
  }

  private static String align(List<List<String>> lines) {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Math.max(line.get(i).length(), 2));
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> line : lines) {
      table.append(cells(line, widths));
      if (line == lines.get(0)) {
        table.append(cells(rule(widths), widths));
      }
    }
    return table.toString();
  }

  /** Returns the line below the header: the columns of numbers are aligned to the right. */
  private static List<String> rule(int[] widths) {
    List<String> rule = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      boolean isNumber = i >= 2 && i <= 4;
      rule.add("-".repeat(widths[i] - (isNumber ? 1 : 0)) + (isNumber ? ":" : ""));
    }
    return rule;
  }

  private static String cells(List<String> line, int[] widths) {
    StringBuilder cells = new StringBuilder("|");
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - line.get(i).length());
      boolean isNumber = i >= 2 && i <= 4;
      cells
          .append(' ')
          .append(isNumber ? padding + line.get(i) : line.get(i) + padding)
          .append(" |");
    }
    return cells.append('\n').toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
