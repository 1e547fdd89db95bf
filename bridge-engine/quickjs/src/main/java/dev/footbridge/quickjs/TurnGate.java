package dev.footbridge.quickjs;

import com.dokar.quickjs.QuickJs;
import java.util.concurrent.TimeUnit;

/**
 * Lets turns into an engine, until it is stopped or closed. Knows whether one is inside, since
 * QuickJS forgets an interrupt that comes when nothing runs.
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

  /** Lets a turn in; false if the engine was stopped. */
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
   * Lets no turn in any more, and interrupts the one inside, again until it has left: it may have
   * entered and not yet begun to evaluate. Gives up after a second, in which case Java has it.
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
