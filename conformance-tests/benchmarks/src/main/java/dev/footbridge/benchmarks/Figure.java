package dev.footbridge.benchmarks;

/**
 * One measured figure.
 *
 * @param what what was measured, e.g. {@code syncSmall}
 * @param side who was measured, e.g. {@code floor}
 * @param score the mean
 * @param error half the width of the 99.9 % confidence interval; NaN if there were too few
 * @param unit the unit of both
 * @param bytesPerOperation what one operation allocates; NaN if that was not measured
 */
record Figure(
    String what, String side, double score, double error, String unit, double bytesPerOperation) {

  /** Returns how many times the score of {@code other} this one's is. */
  double ratioTo(Figure other) {
    return score / other.score;
  }
}
