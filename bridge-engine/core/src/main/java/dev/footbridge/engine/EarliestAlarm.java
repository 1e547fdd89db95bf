package dev.footbridge.engine;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.StackRoom;
import org.jspecify.annotations.Nullable;

/**
 * One alarm of a clock, set to the earliest of the instants it was asked to ring at. Every method
 * is called under the lock of its owner, who sets it anew when it has rung.
 */
final class EarliestAlarm {
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
  EarliestAlarm(Clock clock, Runnable ring) {
    this.clock = clock;
    this.ring = ring;
  }

  /** Rings at {@code nanos}, unless it rings before. */
  void ringAt(long nanos) {
    if (stopped || (alarm != null && atNanos <= nanos)) {
      return;
    }
    StackRoom.require(); // or it would be taken back and not set again
    cancel();
    atNanos = nanos;
    alarm = clock.at(nanos, ring);
  }

  /** Takes note that it has rung. */
  void rung() {
    alarm = null;
  }

  /** Rings no more. */
  void stop() {
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
