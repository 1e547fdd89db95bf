package dev.footbridge.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param what the measurement, e.g. {@code syncSmall}
 * @param side the measured side, e.g. {@code floor}
 * @param score the median, which short disturbances of the machine do not change
 * @param error half the width of the 99.9 % confidence interval of the mean; NaN if there were too
 *     few
 * @param unit the unit of both
 * @param bytesPerOperation the bytes that one operation allocates; NaN if not measured
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

  /** Returns the ratio of this score to the score of {@code other}. */
  double ratioTo(Figure other) {
    return score / other.score;
  }
}
