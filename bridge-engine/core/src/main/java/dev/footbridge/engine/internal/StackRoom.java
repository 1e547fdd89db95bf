package dev.footbridge.engine.internal;

/**
 * Makes sure that the stack of a thread goes on for a while, before something is changed that all
 * programs share: a lock, a queue or a clock of the platform's whose change is cut short in the
 * middle stays broken for good (rule X4). Programs choose how deep they call; so do handlers.
 */
public final class StackRoom {
  /** About five kilobytes of compiled code; each frame of interpreted code takes more. */
  private static final int FRAMES = 45;

  private StackRoom() {}

  /**
   * Returns if there is room for what the platform's collections and executors call.
   *
   * @throws StackOverflowError if there is not; then nothing has been changed
   */
  public static void require() {
    if (descend(FRAMES, 1, 1, 1, 1, 1, 1, 1, 1) < 0) {
      throw new AssertionError(); // cannot be, but so the descent has a use, and is not left out
    }
  }

  /** Has wide frames, for each value is needed again on the way back: so there can be few. */
  private static long descend(
      int left, long a, long b, long c, long d, long e, long f, long g, long h) {
    return left == 0
        ? 0
        : descend(left - 1, h, a, b, c, d, e, f, g) + (a & b & c & d & e & f & g & h);
  }
}
