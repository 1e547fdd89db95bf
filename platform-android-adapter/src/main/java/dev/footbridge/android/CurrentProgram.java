package dev.footbridge.android;

import org.jspecify.annotations.Nullable;

/** The program that this thread works for; the documented listener API does not pass it (A4). */
final class CurrentProgram {
  private static final ThreadLocal<@Nullable IMiniAppContext> CURRENT = new ThreadLocal<>();

  private CurrentProgram() {}

  static @Nullable IMiniAppContext get() {
    return CURRENT.get();
  }

  /** Runs {@code work} on behalf of {@code program}; null is nobody. */
  static void run(@Nullable IMiniAppContext program, Runnable work) {
    IMiniAppContext outer = CURRENT.get();
    CURRENT.set(program);
    try {
      work.run();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }
}
