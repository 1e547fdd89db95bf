package dev.footbridge.isolated;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs short work later, for all children, on a thread that starts with the first. */
final class Later {
  private static final ScheduledThreadPoolExecutor EXECUTOR =
      new ScheduledThreadPoolExecutor(1, work -> Daemon.thread(work, "footbridge-children-later"));

  static {
    EXECUTOR.setRemoveOnCancelPolicy(true); // turns end much sooner than their limits
  }

  private Later() {}

  /** Runs work that does not block. */
  static Future<?> after(long nanos, Runnable work) {
    return EXECUTOR.schedule(work, nanos, TimeUnit.NANOSECONDS);
  }
}
