package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The time that a turn has. It runs until it is closed, except while a handler runs. */
final class TurnTime implements AutoCloseable {
  /** How often to look again while a handler runs. */
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final long limitMillis;
  private final Runnable whenOver;
  private long leftNanos; // guarded by this
  private long since = System.nanoTime(); // guarded by this
  private boolean isPaused; // guarded by this
  private boolean isOver; // guarded by this
  private @Nullable Future<?> alarm; // guarded by this

  /**
   * Starts the time of a turn.
   *
   * @param limit zero for none
   * @param whenOver is run once, on another thread, when the time is over; must not block
   */
  TurnTime(Duration limit, Runnable whenOver) {
    this.whenOver = whenOver;
    limitMillis = limit.toMillis();
    leftNanos = limit.toNanos();
    if (leftNanos > 0) {
      lookAfter(leftNanos);
    }
  }

  private synchronized void lookAfter(long nanos) {
    alarm = Later.after(nanos, this::look);
  }

  /** Stops the time, while a handler runs. */
  synchronized void pause() {
    leftNanos -= System.nanoTime() - since;
    isPaused = true;
  }

  /** Lets the time go on. */
  synchronized void resume() {
    since = System.nanoTime();
    isPaused = false;
  }

  private void look() {
    synchronized (this) {
      if (alarm == null) {
        return;
      }
      long left = isPaused ? leftNanos : leftNanos - (System.nanoTime() - since);
      if (isPaused || left > 0) {
        lookAfter(Math.max(left, LOOK_AGAIN_NANOS));
        return;
      }
      isOver = true;
    }
    whenOver.run();
  }

  synchronized boolean isOver() {
    return isOver;
  }

  /** Returns the failure of a turn that took too long. */
  JsException failure() {
    return new JsException(
        JsException.Kind.INTERRUPTED,
        "the program was stopped: a turn took longer than " + limitMillis + " ms",
        null,
        "");
  }

  @Override
  public synchronized void close() {
    if (alarm != null) {
      alarm.cancel(false);
      alarm = null;
    }
  }
}
