package dev.footbridge.engine.internal.thread;

/**
 * Makes sure that a thread's stack has room for a piece of the engine's work. JavaScript and
 * handlers choose how deep they call, and a StackOverflowError in the middle of the engine, or of a
 * lock or a queue that all programs share, would leave it inconsistent (rule X4). So the engine
 * asks for room where it is entered, and what all programs share asks once more, for less.
 */
public final class StackRoom {
  /** About 20 KiB of compiled code, several times what the engine's own compiled code takes. */
  private static final int ENTRANCE_FRAMES = 160;

  /**
   * The same while the engine's code is young: it is interpreted and loads classes, which takes
   * several times the room, whereas the frames here are soon compiled.
   */
  private static final int YOUNG_ENTRANCE_FRAMES = 400;

  /** How many entrances it takes until the code is not young any more. */
  private static final int YOUTH = 20_000;

  /** About 5 KiB of compiled code: what the platform's collections and executors call. */
  private static final int SHARED_FRAMES = 45;

  private static int entrances; // not exact: written by several threads without a lock

  private StackRoom() {}

  /**
   * Returns if there is room for what the engine does when it is entered.
   *
   * @throws StackOverflowError if there is not; nothing has been changed then
   */
  public static void require() {
    if (entrances < YOUTH) {
      entrances++;
      require(YOUNG_ENTRANCE_FRAMES);
    } else {
      require(ENTRANCE_FRAMES);
    }
  }

  /**
   * Returns if there is room to change what all programs share, which an entrance leaves.
   *
   * @throws StackOverflowError if there is not; nothing has been changed then
   */
  public static void requireForShared() {
    require(SHARED_FRAMES);
  }

  private static void require(int frames) {
    if (descend(frames, 1, 1, 1, 1, 1, 1, 1, 1) < 0) {
      throw new AssertionError(); // impossible; but a result that is used cannot be optimized away
    }
  }

  /** Has wide frames, since each value is needed again on the way back: so few are enough. */
  private static long descend(
      int left, long a, long b, long c, long d, long e, long f, long g, long h) {
    return left == 0
        ? 0
        : descend(left - 1, h, a, b, c, d, e, f, g) + (a & b & c & d & e & f & g & h);
  }
}
