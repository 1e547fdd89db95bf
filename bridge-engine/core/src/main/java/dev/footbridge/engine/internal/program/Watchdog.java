package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.loop.PoolWork;
import org.jspecify.annotations.Nullable;

/**
 * Runs one task of a shutdown at a time, after a period of real time, on a thread of the pool: the
 * end runs plugin code. Its owner calls it under its lock.
 */
final class Watchdog {
  private Clock.@Nullable Alarm alarm;

  /** Runs {@code task} after {@code nanos}, instead of the task that waits. */
  void watch(long nanos, Runnable task) {
    Clock.Alarm next = PoolWork.after(nanos, task);
    cancel();
    alarm = next;
  }

  /** Cancels the task that waits, if there is one. */
  void cancel() {
    if (alarm != null) {
      alarm.cancel();
      alarm = null;
    }
  }
}
