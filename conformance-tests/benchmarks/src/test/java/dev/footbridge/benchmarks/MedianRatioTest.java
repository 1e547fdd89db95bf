package dev.footbridge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The statistics of the budget. */
class MedianRatioTest {
  private static final double[] ROUNDS = {100, 104, 97, 101, 180, 99, 102};

  @Test
  void aSideIsAsFastAsItself() {
    assertThat(MedianRatio.of(ROUNDS, ROUNDS)).isEqualTo(new MedianRatio(101, 101, 1, 1, 7));
  }

  @Test
  void aDisturbanceOfBothSidesInOneRoundMovesNothing() {
    double[] slower = IntStream.range(0, ROUNDS.length).mapToDouble(i -> ROUNDS[i] * 1.1).toArray();
    MedianRatio ratio = MedianRatio.of(slower, ROUNDS);
    assertThat(ratio.low()).isCloseTo(1.1, within(1e-9));
    assertThat(ratio.high()).isCloseTo(1.1, within(1e-9));
  }

  @Test
  void theSameSamplesGiveTheSameInterval() {
    double[] other = noisy(1, 100);
    assertThat(MedianRatio.of(other, noisy(2, 100)))
        .isEqualTo(MedianRatio.of(other, noisy(2, 100)));
  }

  @Test
  void theIntervalContainsTheRatioAndShowsADifferenceDespiteNoise() {
    MedianRatio ratio = MedianRatio.of(noisy(1, 120), noisy(2, 100));
    assertThat(ratio.ratio()).isBetween(ratio.low(), ratio.high());
    assertThat(ratio.low()).isBetween(1.1, 1.2);
    assertThat(ratio.high()).isBetween(1.2, 1.3);
  }

  @Test
  void theIntervalHoldsTheTrueRatioInAboutNineteenOfTwentyExperiments() {
    long held =
        IntStream.range(0, 100)
            .mapToObj(i -> MedianRatio.of(noisy(2L * i, 100), noisy(2L * i + 1, 100)))
            .filter(ratio -> ratio.low() <= 1 && 1 <= ratio.high())
            .count();
    assertThat(held).isBetween(88L, 100L);
  }

  @Test
  void onlyAnIntervalOfEnoughRoundsAboveTheLimitIsWorse() {
    assertThat(new MedianRatio(110, 100, 1.06, 1.2, 20).verdict(1.05)).isEqualTo("**worse**");
    assertThat(new MedianRatio(110, 100, 1.04, 1.2, 20).verdict(1.05))
        .isEqualTo("unclear: more forks");
    assertThat(new MedianRatio(110, 100, 1.1, 1.1, 1).verdict(1.05))
        .isEqualTo("unclear: more forks");
    assertThat(new MedianRatio(104, 100, 0.9, 1.2, 20).verdict(1.05)).isEmpty();
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    assertThat(MedianRatio.median(new double[] {9, 1, 2, 4})).isEqualTo(3);
    assertThat(MedianRatio.median(new double[] {9, 1, 2})).isEqualTo(2);
  }

  @Test
  void sidesOfDifferentRoundsAreRefused() {
    assertThatThrownBy(() -> MedianRatio.of(new double[2], new double[3]))
        .hasMessage("the sides have 2 and 3 rounds");
  }

  /** Returns twenty samples around a median, most within a tenth of it. */
  private static double[] noisy(long seed, double median) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, 20)
        .mapToDouble(i -> median * (0.95 + random.nextDouble() * 0.1))
        .toArray();
  }
}
