package dev.footbridge.engine.internal.program;

/**
 * The first state of {@code Math.random}, from a seed: two outputs of SplitMix64, which gives even
 * similar seeds different states.
 */
final class RandomState {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final int WORD_BITS = 32;

  private RandomState() {}

  /** Returns the state as a JSON array of four 32-bit numbers. */
  static String of(long seed) {
    long state = seed + GOLDEN_GAMMA;
    long first = mixed(state);
    long second = mixed(state + GOLDEN_GAMMA);
    return "["
        + (int) (first >>> WORD_BITS)
        + ","
        + (int) first
        + ","
        + (int) (second >>> WORD_BITS)
        + ","
        + (int) second
        + "]";
  }

  private static long mixed(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
