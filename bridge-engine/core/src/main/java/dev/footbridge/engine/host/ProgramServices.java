package dev.footbridge.engine.host;

/**
 * What the engine does for the host of one program, outside of calls: work on the thread of the
 * program's handlers, after a delay on its clock, and lines of a log. Safe for use by many threads.
 */
public interface ProgramServices {
  /** Returns the time of the program's clock in nanoseconds since an arbitrary origin. */
  long nanoTime();

  /** Returns the time of day of the program's clock, in milliseconds since 1970. */
  long epochMillis();

  /**
   * Returns whether the calling thread runs an asynchronous handler of the program on the default
   * executor, or work given to {@link #post}.
   */
  boolean isHandlerThread();

  /**
   * Runs work of the program's plugins: one at a time and in order with the asynchronous handlers
   * of the default executor (rule T2). A manual clock waits for it (rule T7). It is dropped if the
   * program ends before. What it throws is reported as {@code ProgramListener.pluginFailed}.
   *
   * @param delayNanos on the program's clock; 0 or less for at once
   */
  Posted post(long delayNanos, Runnable work);

  /**
   * Runs a short task that is not the plugins' after a delay on the program's clock, on the thread
   * of the clock. It must not throw.
   *
   * @param delayNanos 0 or less for soon
   */
  Posted after(long delayNanos, Runnable task);

  /**
   * Waits until no turn and no handler of the program is queued or running.
   *
   * @param mostNanos the longest time to wait, in real time
   * @return false if there was still work then
   * @throws IllegalStateException on the program's own threads, where this would deadlock (rule T3)
   * @throws InterruptedException if this thread is interrupted
   */
  boolean awaitQuiet(long mostNanos) throws InterruptedException;

  /**
   * Counts work that runs on a thread of the host as work of the program, so that a manual clock
   * waits for it (rule T7).
   *
   * @return ends that work; does nothing the second time
   */
  Runnable beginWork();

  /**
   * Passes a line to {@code ProgramListener.log}; drops it if the program has ended.
   *
   * @param level {@code verbose}, {@code debug}, {@code info}, {@code warn} or {@code error}
   * @param tag names the part of the plugin that writes; may be empty
   */
  void log(String level, String tag, String text);

  /** Reports what work outside of a call threw as {@code ProgramListener.pluginFailed}. */
  void failed(Throwable thrown);

  /** Work that was posted. */
  interface Posted {
    /** Prevents it from running; does nothing if it runs or has run. */
    void cancel();
  }
}
