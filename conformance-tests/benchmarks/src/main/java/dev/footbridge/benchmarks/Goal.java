package dev.footbridge.benchmarks;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The highest value that a figure should have.
 *
 * @param what the measurement
 * @param side the side with the goal
 * @param beside the side to compare with; null for none
 * @param most the highest ratio of the two, or the highest score
 */
record Goal(String what, String side, @Nullable String beside, double most) {
  private static final String OURS = "graaljs-wx";
  private static final String COMPILED = OURS + "-compiled";
  private static final String FLOOR = "floor";

  /** All goals. */
  static final List<Goal> ALL =
      List.of(
          new Goal("syncSmall", OURS, FLOOR, 1.25),
          new Goal("sync10Kib", OURS, FLOOR, 1.05),
          new Goal("sync1Mib", OURS, FLOOR, 1.05),
          new Goal("asyncSmall", OURS, FLOOR, 1.5),
          new Goal("state", OURS, FLOOR, 1.5),
          new Goal("syncSmall", OURS, "javet", 1),
          new Goal("asyncSmall", OURS, "javet", 1),
          new Goal("asyncSmall", OURS, "lsp4j", 1),
          new Goal("syncSmall", COMPILED, "javet", 1),
          new Goal("asyncSmall", COMPILED, "javet", 1),
          new Goal("further", "graaljs-100", "bare", 1.5),
          new Goal("perApi", "graaljs", null, 2),
          new Goal("heap", "graaljs", "bare", 1.5),
          new Goal("process", "graaljs", "minimal", 0.4),
          new Goal("syncAmong-handlers", "100000", "10", 1.1),
          new Goal("asyncAmong-handlers", "100000", "10", 1.1),
          new Goal("syncAmong-pending", "100000", "1", 1.1),
          new Goal("asyncAmong-pending", "100000", "1", 1.1));

  /** Returns a table row with the goal and the measured value; empty if not measured. */
  String row(List<Figure> figures) {
    Figure own = Figure.find(figures, what, side);
    Figure other = beside == null ? null : Figure.find(figures, what, beside);
    if (own == null || (beside != null && other == null)) {
      return "";
    }
    double measured = other == null ? own.score() : own.ratioTo(other);
    String unit = other == null ? own.unit() : "×";
    return String.format(
        Locale.ROOT,
        "| %s | %s | ≤ %s %s | %.2f %s | %s |%n",
        what,
        side,
        most == (long) most ? Long.toString((long) most) : Double.toString(most),
        other == null ? unit : "× " + other.side(),
        measured,
        unit,
        measured <= most ? "reached" : "**missed**");
  }
}
