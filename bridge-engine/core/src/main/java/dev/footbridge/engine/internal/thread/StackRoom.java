package dev.footbridge.engine.internal.thread;

/**
 * Checks that a thread's stack has room for the engine's work. JavaScript and handlers may call the
 * engine deep inside a recursion, and a StackOverflowError inside the engine, or inside a lock or a
 * queue that all programs share, would leave it inconsistent (rule X4). So the engine checks where
 * it is entered, and shared structures check again, with a smaller size.
 */
public final class StackRoom {
  /** About 20 KiB as compiled code: several times what the engine's own compiled code needs. */
  private static final int ENTRANCE_FRAMES = 160;

  /**
   * The number for the first calls. The engine's code is interpreted then and loads classes, which
   * needs several times the stack, but the frames of this check are compiled early.
   */
  private static final int YOUNG_ENTRANCE_FRAMES = 400;

  /** How many entries it takes until the engine's code counts as compiled. */
  private static final int YOUTH = 20_000;

  /** About 5 KiB as compiled code: enough for the platform's collections and executors. */
  private static final int SHARED_FRAMES = 45;

  private static int entrances; // not exact: written by several threads without a lock

  private StackRoom() {}

  /**
   * Checks that there is room for the engine's work when it is entered.
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
   * Checks that there is room to change structures that all programs share. {@link #require} leaves
   * that much room.
   *
   * @throws StackOverflowError if there is not; nothing has been changed then
   */
  public static void requireForShared() {
    require(SHARED_FRAMES);
  }

  private static void require(int frames) {
    if (descend(frames, 1, 1, 1, 1, 1, 1, 1, 1) < 0) {
      throw new AssertionError(); // impossible, but prevents the JIT from removing the call
    }
  }

  /** Recurses with wide frames, as each value is needed after the call: so few frames suffice. */
  private static long descend(
      int left, long a, long b, long c, long d, long e, long f, long g, long h) {
    return left == 0
        ? 0
        : descend(left - 1, h, a, b, c, d, e, f, g) + (a & b & c & d & e & f & g & h);
  }
}
