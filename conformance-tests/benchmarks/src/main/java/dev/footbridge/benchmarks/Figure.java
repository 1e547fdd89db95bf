package dev.footbridge.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param what what was measured, e.g. {@code syncSmall}
 * @param side who was measured, e.g. {@code floor}
 * @param score the median, which a machine that is disturbed for a moment does not move
 * @param error half the width of the 99.9 % confidence interval of the mean; NaN if there were too
 *     few
 * @param unit the unit of both
 * @param bytesPerOperation what one operation allocates; NaN if that was not measured
 */
record Figure(
    String what, String side, double score, double error, String unit, double bytesPerOperation) {

  /** Returns the figure of that name and side, or null. */
  static @Nullable Figure find(List<Figure> figures, String what, String side) {
    return figures.stream()
        .filter(each -> each.what().equals(what) && each.side().equals(side))
        .findFirst()
        .orElse(null);
  }

  /** Returns how many times the score of {@code other} this one's is. */
  double ratioTo(Figure other) {
    return score / other.score;
  }
}
