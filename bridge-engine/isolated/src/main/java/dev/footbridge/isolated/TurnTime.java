package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsException;
import java.time.Duration;

/** The time that a turn has, and what is left of it. Used by one thread. */
final class TurnTime {
  private static final long UNLIMITED_NANOS = Duration.ofDays(1).toNanos();

  private final long limitNanos;
  private long leftNanos;
  private long since = System.nanoTime();
  private boolean isOver;

  /**
   * Starts the time of a turn.
   *
   * @param limit zero for none
   */
  TurnTime(Duration limit) {
    limitNanos = limit.toNanos();
    leftNanos = limitNanos;
  }

  /** Stops the time, while a handler runs. */
  void pause() {
    leftNanos -= System.nanoTime() - since;
  }

  /** Lets the time go on. */
  void resume() {
    since = System.nanoTime();
  }

  /** Returns how long to wait at most; positive, also if there is no limit. */
  long leftNanos() {
    return limitNanos == 0 || isOver
        ? UNLIMITED_NANOS
        : Math.max(1, leftNanos - (System.nanoTime() - since));
  }

  /** Records that the waiting was in vain. */
  void end() {
    isOver = limitNanos != 0;
  }

  boolean isOver() {
    return isOver;
  }

  long limitMillis() {
    return limitNanos / 1_000_000;
  }

  /** Returns the failure of a turn that took too long. */
  JsException failure() {
    return new JsException(
        JsException.Kind.INTERRUPTED,
        "the program was stopped: a turn took longer than " + limitMillis() + " ms",
        null,
        "");
  }
}
