package dev.footbridge.engine.clock;

/** Tells the time and rings at an instant. Safe for use by many threads and programs. */
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

  /** Tells whether time stands still until somebody moves it (rule T7). */
  default boolean isManual() {
    return false;
  }

  /**
   * Takes note of a program that lives by this clock, until the returned handle is closed. A manual
   * clock waits for the work of those it knows.
   */
  default Registration register(Activity activity) {
    return () -> {};
  }

  /** A task set to run at an instant. */
  interface Alarm {
    /** Takes the task back; does nothing if it ran or was taken back. */
    void cancel();
  }

  /** The handle of a program known to a clock. */
  interface Registration {
    /** Forgets the program; does nothing the second time. */
    void close();
  }
}
