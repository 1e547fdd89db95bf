package dev.footbridge.engine.internal.thread;

import org.jspecify.annotations.Nullable;

/**
 * Knows what a thread is at work on for a program, so that a method that would wait for that very
 * work can refuse instead of deadlocking (rule T3).
 */
public final class WorkThread {
  private static final ThreadLocal<@Nullable String> WORK = new ThreadLocal<>();

  private WorkThread() {}

  /**
   * Runs {@code work} as what this thread is at.
   *
   * @param what names the work in a refusal, e.g. {@code "the program's JS thread"}
   */
  public static void run(String what, Runnable work) {
    String outer = WORK.get();
    WORK.set(what);
    try {
      work.run();
    } finally {
      if (outer == null) {
        WORK.remove();
      } else {
        WORK.set(outer);
      }
    }
  }

  /** Tells whether this thread is at work for a program. */
  public static boolean isCurrent() {
    return WORK.get() != null;
  }

  /**
   * Refuses to wait here.
   *
   * @param method the waiting method, as its caller knows it
   * @throws IllegalStateException if this thread is at work for a program
   */
  public static void refuse(String method) {
    String what = WORK.get();
    if (what != null) {
      throw new IllegalStateException(
          method
              + " waits for "
              + what
              + " and was called on it: it would wait for ever; call it on another thread (rule T3)");
    }
  }
}
