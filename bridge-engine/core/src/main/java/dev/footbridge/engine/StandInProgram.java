package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import java.time.Duration;

/** A program as what stands in for its handlers sees it. Usable from any thread. */
public interface StandInProgram {
  /** Returns what the host knows of the program. */
  MiniAppInfo info();

  /** Returns the time on the program's clock, in nanoseconds. */
  long nanoTime();

  /**
   * Runs {@code step} on another thread when the program's clock has moved on by {@code delay};
   * never once the program has ended. What it throws goes to the thread's uncaught-exception
   * handler.
   */
  void after(Duration delay, Runnable step);

  /** Tells the program's listeners of something odd. */
  void warn(String text);
}
