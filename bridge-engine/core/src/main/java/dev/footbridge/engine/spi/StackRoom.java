package dev.footbridge.engine.spi;

/**
 * Makes sure that a thread's stack has room for a piece of the engine's, or of a runtime's, work.
 * JavaScript and handlers choose how deep they call, and a StackOverflowError in a lock or a queue
 * that all programs share, or in the initializer of a class, would damage other programs (rule X4).
 */
public final class StackRoom {
  /** About 5 KiB of compiled code: what the platform's collections and executors call. */
  private static final int SHARED_FRAMES = 45;

  /** About 20 KiB of compiled code, several times what the end of a call takes. */
  private static final int CALL_FRAMES = 160;

  /** Enough to load and initialize classes; the frames here are soon compiled, and then small. */
  private static final int CLASS_LOADING_FRAMES = 400;

  /** How many entrances from JavaScript it takes until the classes that calls need are loaded. */
  private static final int LOADING_ENTRANCES = 20_000;

  private static int entrances; // not exact: written by several threads without a lock

  private StackRoom() {}

  /**
   * Returns if there is room to change what all programs share.
   *
   * @throws StackOverflowError if there is not; nothing has been changed then
   */
  public static void requireForShared() {
    require(SHARED_FRAMES);
  }

  /**
   * Returns if there is room to end a call and to queue its delivery.
   *
   * @throws StackOverflowError if there is not; nothing has been changed then
   */
  public static void requireForCall() {
    require(CALL_FRAMES);
  }

  /** Returns whether there is room to end a call and to queue its delivery. */
  public static boolean hasForCall() {
    try {
      requireForCall();
      return true;
    } catch (StackOverflowError e) {
      return false;
    }
  }

  /**
   * Returns if there is room to load classes. Does not look any more once that is done, because it
   * would take a fifth of the time of a small call.
   *
   * @throws StackOverflowError if there is not; nothing has been changed then
   */
  public static void requireForClassLoading() {
    if (entrances < LOADING_ENTRANCES) {
      entrances++;
      requireForInitializers();
    }
  }

  /**
   * Returns if there is room to initialize a part of the engine that most programs do not need. An
   * overflow in it would leave its classes unusable for the whole process.
   *
   * @throws StackOverflowError if there is not; nothing has been changed then
   */
  public static void requireForInitializers() {
    require(CLASS_LOADING_FRAMES);
  }

  /**
   * Returns whether there is room to load and initialize classes, and with them for most of what a
   * host function does.
   */
  public static boolean hasForInitializers() {
    try {
      requireForInitializers();
      return true;
    } catch (StackOverflowError e) {
      return false;
    }
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
