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
  private long notBefore = Long.MIN_VALUE;
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
    long at = Math.max(nanos, notBefore);
    if (stopped || (alarm != null && atNanos <= at)) {
      return;
    }
    cancel();
    atNanos = at;
    alarm = clock.at(at, ring);
  }

  /**
   * Records that the alarm has rung. It does not ring again before {@code gapNanos} are over,
   * unless the clock is manual: what is due by then is done at once, so that one program with many
   * times does not keep the clock's thread from the others.
   */
  public void rung(long gapNanos) {
    alarm = null;
    if (!clock.isManual()) {
      notBefore = clock.nanoTime() + gapNanos;
    }
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
