package dev.footbridge.android;

import org.jspecify.annotations.Nullable;

/** Knows whose plugins this thread is at work for, for documented API that does not say (A4). */
final class CurrentProgram {
  private static final ThreadLocal<@Nullable MiniAppContext> CURRENT = new ThreadLocal<>();

  private CurrentProgram() {}

  static @Nullable MiniAppContext get() {
    return CURRENT.get();
  }

  /** Runs {@code work} on behalf of {@code program}; null is nobody. */
  static void run(@Nullable MiniAppContext program, Runnable work) {
    MiniAppContext outer = CURRENT.get();
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
