package dev.footbridge.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The comparison of two sides that were measured in the same rounds.
 *
 * @param first the median of the first side
 * @param second the median of the second side
 * @param low the lower end of the 95 % bootstrap interval of the ratio of medians
 * @param high the upper end of that interval
 * @param rounds the number of rounds
 */
record MedianRatio(double first, double second, double low, double high, int rounds) {
  private static final int FEWEST_ROUNDS = 5;
  private static final int RESAMPLES = 10_000;
  private static final double OUTSIDE = 0.025;

  /** Fixed, so that the same samples always give the same interval. */
  private static final long SEED = 14;

  /**
   * Compares two sides. The bootstrap draws whole rounds, because a disturbance in a round affects
   * both sides.
   *
   * @param first a value for each round
   * @param second a value for each of the same rounds
   */
  static MedianRatio of(double[] first, double[] second) {
    if (first.length == 0 || first.length != second.length) {
      throw new IllegalArgumentException(
          "the sides have " + first.length + " and " + second.length + " rounds");
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] ratios = new double[RESAMPLES];
    double[] drawnFirst = new double[first.length];
    double[] drawnSecond = new double[first.length];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int round = 0; round < first.length; round++) {
        int drawn = random.nextInt(first.length);
        drawnFirst[round] = first[drawn];
        drawnSecond[round] = second[drawn];
      }
      ratios[i] = median(drawnFirst) / median(drawnSecond);
    }
    Arrays.sort(ratios);
    int outside = (int) (RESAMPLES * OUTSIDE);
    return new MedianRatio(
        median(first),
        median(second),
        ratios[outside],
        ratios[RESAMPLES - 1 - outside],
        first.length);
  }

  /** Returns the median: the mean of the middle two if there is an even number of values. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Returns the ratio of the first side's median to the second side's. */
  double ratio() {
    return first / second;
  }

  /** Returns the interval as text. */
  String interval() {
    return String.format(Locale.ROOT, "%.3f to %.3f", low, high);
  }

  /**
   * Returns the verdict about the first side. With few rounds, the interval is too narrow for one.
   *
   * @param limit the highest allowed ratio, such as 1.05
   */
  String verdict(double limit) {
    if (low > limit && rounds >= FEWEST_ROUNDS) {
      return "**worse**";
    }
    return ratio() > limit ? "unclear: more forks" : "";
  }
}
