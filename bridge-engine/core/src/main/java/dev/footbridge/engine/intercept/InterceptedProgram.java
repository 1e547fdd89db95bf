package dev.footbridge.engine.intercept;

import dev.footbridge.api.MiniAppInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A program as the interceptor of its calls sees it. Usable from any thread. */
public interface InterceptedProgram {
  /** Returns what the host knows of the program. */
  MiniAppInfo info();

  /** Returns the time on the program's clock, in nanoseconds. */
  long nanoTime();

  /**
   * Runs {@code step} on another thread when the program's clock has advanced by {@code delay};
   * never after the program has ended. What it throws goes to the thread's uncaught-exception
   * handler.
   */
  void after(Duration delay, Runnable step);

  /**
   * Sends the program an event, as {@code MiniProgram.emit} does. Before the program has started,
   * the event waits for the start.
   */
  void emit(String name, @Nullable Object data);

  /** Reports something odd to the program's listeners. */
  void warn(String text);
}
