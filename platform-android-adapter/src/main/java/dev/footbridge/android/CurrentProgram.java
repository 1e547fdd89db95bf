package dev.footbridge.android;

import org.jspecify.annotations.Nullable;

/** The program that this thread works for; the documented listener API does not pass it (A4). */
final class CurrentProgram {
  private static final ThreadLocal<@Nullable ProgramContext> CURRENT = new ThreadLocal<>();

  private CurrentProgram() {}

  static @Nullable ProgramContext get() {
    return CURRENT.get();
  }

  /** Runs {@code work} on behalf of {@code program}; null means no program. */
  static void run(@Nullable ProgramContext program, Runnable work) {
    ProgramContext outer = CURRENT.get();
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
