package dev.footbridge.engine.clock;

import java.util.Objects;

/** Shows the time and runs tasks at an instant. Safe for use by many threads and programs. */
public interface Clock {
  /** Returns the clock of the machine, which moves by itself. */
  static Clock system() {
    return SystemClock.INSTANCE;
  }

  /** Returns the time in nanoseconds since an arbitrary origin; never goes back. */
  long nanoTime();

  /**
   * Runs {@code task} once, when {@link #nanoTime()} has reached {@code atNanos}; soon, on another
   * thread, if it already has. Tasks of one instant run in the order they were set. A task must be
   * short and must not throw.
   */
  Alarm at(long atNanos, Runnable task);

  /** Whether time stands still until somebody moves it (rule T7). */
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

  /** A task set to run at an instant. */
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
