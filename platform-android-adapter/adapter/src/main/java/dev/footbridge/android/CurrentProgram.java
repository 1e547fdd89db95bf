package dev.footbridge.android;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The program that this thread works for; the documented listener API does not pass it (A4). */
final class CurrentProgram {
  private static final ThreadLocal<@Nullable IMiniAppContext> CURRENT = new ThreadLocal<>();

  /** Finds the program of a thread for which none was set; on Android, it has none. */
  private static volatile Supplier<@Nullable IMiniAppContext> follower = () -> null;

  private CurrentProgram() {}

  /** Sets what finds the program of a thread for which none was set; it may throw. */
  static void follow(Supplier<@Nullable IMiniAppContext> finder) {
    follower = finder;
  }

  static @Nullable IMiniAppContext get() {
    IMiniAppContext set = CURRENT.get();
    return set == null ? follower.get() : set;
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
