package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

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

  /**
   * Sends the program an event, as {@link MiniProgram#emit} does; waits for the program's start
   * where it has not come.
   */
  void emit(String name, @Nullable Object data);

  /** Tells the program's listeners of something odd. */
  void warn(String text);
}
