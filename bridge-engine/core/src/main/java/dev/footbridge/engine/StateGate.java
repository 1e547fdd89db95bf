package dev.footbridge.engine;

import dev.footbridge.engine.clock.Activity;
import dev.footbridge.engine.clock.WorkThread;

/**
 * Bounds the states that wait for one program (rule T5). A sender on a worker thread is held back
 * until JavaScript has caught up, which is not counted as work; one that must not wait passes, up
 * to a larger bound.
 */
final class StateGate {
  /** How many states may wait before senders are held back. */
  static final int MOST = 1_000;

  /** How many states may wait when their senders must not. */
  static final int MOST_UNBLOCKED = 10_000;

  private final Object lock = new Object();
  private final Activity activity;
  private int waiting; // guarded by lock
  private boolean open; // guarded by lock

  StateGate(Activity activity) {
    this.activity = activity;
  }

  /**
   * Lets a state pass, sooner or later; each that passes must {@linkplain #leave() leave}.
   *
   * @param mayWait whether the calling thread may wait
   * @return whether it may be sent; false only if the thread must not wait and the larger bound is
   *     reached
   */
  boolean enter(Call call, boolean mayWait) {
    synchronized (lock) {
      if (open || waiting < (mayWait ? MOST : MOST_UNBLOCKED)) {
        waiting++;
        return true;
      }
    }
    if (!mayWait) {
      return false;
    }
    boolean counted = WorkThread.isCurrent();
    if (counted) {
      activity.end();
    }
    try {
      await(call);
    } finally {
      if (counted) {
        activity.begin();
      }
    }
    return true;
  }

  /** Takes note that a state was delivered or dropped. */
  void leave() {
    synchronized (lock) {
      waiting--;
      if (waiting < MOST) {
        lock.notifyAll();
      }
    }
  }

  /** Lets those held back look whether their call is still open. */
  void wake() {
    synchronized (lock) {
      lock.notifyAll();
    }
  }

  /** Lets everybody pass from now on: nothing is delivered any more. */
  void open() {
    synchronized (lock) {
      open = true;
      lock.notifyAll();
    }
  }

  private void await(Call call) {
    synchronized (lock) {
      try {
        while (!open && waiting >= MOST && !call.hasEnded()) {
          lock.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // and passes, for no state may be lost
      }
      waiting++;
    }
  }
}
