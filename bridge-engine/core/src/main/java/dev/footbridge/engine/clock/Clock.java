package dev.footbridge.engine.clock;

import java.util.Objects;

/** A clock that runs tasks at given times. Safe for use by many threads and programs. */
public interface Clock {
  /** Returns the machine's clock, which advances by itself. */
  static Clock system() {
    return SystemClock.INSTANCE;
  }

  /** Returns the time in nanoseconds since an arbitrary origin; never goes back. */
  long nanoTime();

  /**
   * Returns the time of day that programs read with {@code Date}, in milliseconds since
   * 1970-01-01T00:00:00Z (rule T8); by default the machine's. It advances as {@link #nanoTime()}
   * does.
   */
  default long epochMillis() {
    return System.currentTimeMillis();
  }

  /**
   * Returns the time of day at which a program starts that is being launched now, in milliseconds
   * since 1970-01-01T00:00:00Z: the origin of its {@code performance} (rule T8). By default {@link
   * #epochMillis()}; a clock that tells the reads of a program apart does not count this as one.
   */
  default long startMillis() {
    return epochMillis();
  }

  /**
   * Runs {@code task} once, when {@link #nanoTime()} reaches {@code atNanos}; if it already has,
   * soon, on another thread. Tasks of the same instant run in the order they were scheduled. A task
   * must be short and must not throw.
   */
  Alarm at(long atNanos, Runnable task);

  /** Returns whether time only advances by an explicit call (rule T7). */
  default boolean isManual() {
    return false;
  }

  /**
   * Registers a program that uses this clock, until the returned handle is closed. A manual clock
   * waits for the work of the programs that are registered.
   */
  default Registration register(Workload workload) {
    Objects.requireNonNull(workload, "workload");
    return () -> {};
  }

  /** The handle of a scheduled task. */
  interface Alarm {
    /** Cancels the task; does nothing if it ran or was cancelled. */
    void cancel();
  }

  /** The handle of a program that is registered with a clock. */
  interface Registration {
    /** Unregisters the program; does nothing the second time. */
    void close();
  }
}
