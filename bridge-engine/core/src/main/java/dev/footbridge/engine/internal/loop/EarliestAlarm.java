package dev.footbridge.engine.internal.loop;

import dev.footbridge.engine.clock.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One alarm of a clock, set to the earliest of the instants it was asked to ring at. Every method
 * is called under the lock of its owner, which sets it again when it has rung.
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

  /** Rings at {@code nanos}, unless it rings before. */
  public void ringAt(long nanos) {
    if (stopped || (alarm != null && atNanos <= nanos)) {
      return;
    }
    cancel();
    atNanos = nanos;
    alarm = clock.at(nanos, ring);
  }

  /** Notes that it has rung. */
  public void rung() {
    alarm = null;
  }

  /** Cancels the alarm, and sets no other. */
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
