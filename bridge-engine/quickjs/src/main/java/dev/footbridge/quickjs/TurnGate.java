package dev.footbridge.quickjs;

import com.dokar.quickjs.QuickJs;
import java.util.concurrent.TimeUnit;

/**
 * Admits turns to an engine until it is stopped or closed. Tracks whether one is inside, since
 * QuickJS ignores an interrupt that arrives while nothing runs.
 */
final class TurnGate {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long RETRY_MILLIS = 1;

  private final Object lock = new Object();
  private final QuickJs quickJs;
  private boolean inside; // guarded by lock
  private boolean stopped; // guarded by lock

  TurnGate(QuickJs quickJs) {
    this.quickJs = quickJs;
  }

  /** Admits a turn; returns false if the engine was stopped. */
  boolean enter() {
    synchronized (lock) {
      if (stopped) {
        return false;
      }
      inside = true;
      return true;
    }
  }

  void leave() {
    synchronized (lock) {
      inside = false;
      lock.notifyAll();
    }
  }

  /**
   * Admits no more turns, and interrupts the one inside repeatedly until it has left, since it may
   * have entered and not yet begun to evaluate. Gives up after a second: then the turn is in Java.
   */
  void stop() {
    synchronized (lock) {
      stopped = true;
      long giveUpAt = System.nanoTime() + PATIENCE_NANOS;
      while (inside && System.nanoTime() - giveUpAt < 0) {
        quickJs.interruptEvaluation();
        try {
          lock.wait(RETRY_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  /** Frees the engine; called on its thread, when no turn is inside. */
  void close() {
    synchronized (lock) {
      stopped = true;
      quickJs.close();
    }
  }
}
