package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.internal.thread.Uncaught;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops the turn that keeps a program from ending, again and again until the turn has left: an
 * interrupt may come between two pieces of its JavaScript, and a native function heeds none until
 * it calls JavaScript (rule X4).
 */
final class TurnStop {
  private static final long FIRST_PAUSE_MILLIS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final Runnable stop;
  private final CountDownLatch left = new CountDownLatch(1);

  /**
   * Creates the stop of a turn that runs.
   *
   * @param stop interrupts the turn; returns in bounded time, or when it has left
   */
  TurnStop(Runnable stop) {
    this.stop = stop;
  }

  /** Records that the turn has left. */
  void turnLeft() {
    left.countDown();
  }

  /** Returns whether the turn has left. */
  boolean hasLeft() {
    return left.getCount() == 0;
  }

  /** Stops the turn; returns when it has left, or this thread is interrupted. */
  void untilLeft() {
    long pause = FIRST_PAUSE_MILLIS;
    try {
      do {
        stopOnce();
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      } while (!left.await(pause, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopOnce() {
    try {
      stop.run();
    } catch (RuntimeException | Error e) { // the next time may be better
      Uncaught.report(e);
    }
  }
}
