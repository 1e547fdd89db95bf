package dev.footbridge.isolated;

/** Finds out whether JavaScript has left enough of the stack for a call to the parent. */
final class StackProbe {
  /** Several times what writing and reading a frame takes, also if classes are loaded for it. */
  private static final int FRAMES = 400;

  private StackProbe() {}

  /** Returns whether there is room; if not, nothing has been changed. */
  static boolean hasRoom() {
    try {
      return descend(FRAMES, 1, 1, 1, 1, 1, 1) != 0;
    } catch (StackOverflowError e) {
      return false;
    }
  }

  /** Calls itself with as many values as a frame of real work has. */
  private static long descend(int frames, long a, long b, long c, long d, long e, long f) {
    return frames == 0 ? a + b : descend(frames - 1, b, c, d, e, f, a) + c - d;
  }
}
