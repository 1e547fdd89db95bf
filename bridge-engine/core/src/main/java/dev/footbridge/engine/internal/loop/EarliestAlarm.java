package dev.footbridge.engine.internal.loop;

import dev.footbridge.engine.clock.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One alarm of a clock, set to the earliest of the requested times. The owner calls every method
 * under its lock, and sets the alarm again after it has rung.
 */
public final class EarliestAlarm {
  private final Clock clock;
  private final Runnable ring;
  private Clock.@Nullable Alarm alarm;
  private long atNanos;
  private boolean stopped;

  /**
   * Creates an alarm that is not set.
   *
   * @param ring runs when it rings, without the owner's lock
   */
  public EarliestAlarm(Clock clock, Runnable ring) {
    this.clock = clock;
    this.ring = ring;
  }

  /** Sets the alarm to {@code nanos}, unless it is set to an earlier time. */
  public void ringAt(long nanos) {
    if (stopped || (alarm != null && atNanos <= nanos)) {
      return;
    }
    cancel();
    atNanos = nanos;
    alarm = clock.at(nanos, ring);
  }

  /** Records that the alarm has rung. */
  public void rung() {
    alarm = null;
  }

  /** Cancels the alarm for good. */
  public void stop() {
    stopped = true;
    cancel();
  }

  private void cancel() {
    if (alarm != null) {
      alarm.cancel();
      alarm = null;
    }
  }
}
