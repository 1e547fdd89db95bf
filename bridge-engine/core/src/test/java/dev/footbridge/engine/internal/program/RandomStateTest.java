package dev.footbridge.engine.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first state of {@code Math.random} (rule T8). */
class RandomStateTest {
  /** The outputs are the published ones of SplitMix64. */
  @ParameterizedTest
  @CsvSource({
    "0, e220a8397b1dcdaf, 6e789e6aa1b965f4",
    "1234567, 599ed017fb08fc85, 2c73f08458540fa5",
  })
  void T8_theStateIsTheFirstTwoOutputsOfSplitMix64(long seed, String first, String second) {
    assertThat(RandomState.of(seed)).isEqualTo("[" + words(first) + "," + words(second) + "]");
  }

  /** Returns the high and the low 32 bits of a number, as JavaScript's bit operations have them. */
  private static String words(String hex) {
    return Integer.parseUnsignedInt(hex.substring(0, 8), 16)
        + ","
        + Integer.parseUnsignedInt(hex.substring(8), 16);
  }
}
