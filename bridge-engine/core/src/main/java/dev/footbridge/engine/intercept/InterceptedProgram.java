package dev.footbridge.engine.intercept;

import dev.footbridge.api.MiniAppInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A program as the interceptor of its calls sees it. Safe for use by many threads. */
public interface InterceptedProgram {
  /** Returns what the host knows about the program. */
  MiniAppInfo info();

  /** Returns the time on the program's clock, in nanoseconds. */
  long nanoTime();

  /**
   * Runs {@code step} on another thread when the program's clock has advanced by {@code delay};
   * never after the program has ended. An exception goes to the thread's uncaught-exception
   * handler.
   */
  void after(Duration delay, Runnable step);

  /**
   * Sends the program an event, like {@code MiniProgram.emit}. An event sent before the program has
   * started is delivered after the start.
   */
  void emit(String name, @Nullable Object data);

  /** Reports a warning to the program's listeners. */
  void warn(String text);
}
