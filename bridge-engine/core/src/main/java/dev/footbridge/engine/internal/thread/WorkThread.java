package dev.footbridge.engine.internal.thread;

import org.jspecify.annotations.Nullable;

/**
 * Tracks which work of a program a thread runs, so that a method that would wait for that work can
 * refuse instead of deadlocking (rule T3).
 */
public final class WorkThread {
  private static final ThreadLocal<@Nullable String> WORK = new ThreadLocal<>();

  private WorkThread() {}

  /**
   * Runs {@code work}, and marks this thread as working for a program meanwhile.
   *
   * @param what the name of the work in a refusal, e.g. {@code "the program's JS thread"}
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

  /** Returns whether this thread is working for a program. */
  public static boolean isCurrent() {
    return WORK.get() != null;
  }

  /**
   * Throws if waiting on this thread would deadlock.
   *
   * @param method the name of the waiting method, for the message
   * @throws IllegalStateException if this thread is working for a program
   */
  public static void refuse(String method) {
    String what = WORK.get();
    if (what != null) {
      throw new IllegalStateException(
          method
              + " waits for "
              + what
              + " and was called on it: this would deadlock; call it on another thread (rule T3)");
    }
  }
}
