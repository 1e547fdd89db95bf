package dev.footbridge.engine;

import dev.footbridge.engine.clock.Activity;
import dev.footbridge.engine.clock.WorkThread;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.function.Predicate;

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
  private final Queue<Held> held = new ArrayDeque<>(); // guarded by lock
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
    Held sender;
    synchronized (lock) {
      if (open || waiting < (mayWait ? MOST : MOST_UNBLOCKED) || (mayWait && call.hasEnded())) {
        waiting++;
        return true;
      }
      if (!mayWait) {
        return false;
      }
      sender = new Held(call, WorkThread.isCurrent());
      held.add(sender);
    }
    if (sender.counted) {
      activity.end();
    }
    await(sender);
    return true;
  }

  /** Takes note that a state was delivered or dropped. */
  void leave() {
    synchronized (lock) {
      waiting--;
      while (waiting < MOST && !held.isEmpty()) {
        letGo(held.remove());
      }
    }
  }

  /** Lets go those held back whose call has ended. */
  void wake() {
    synchronized (lock) {
      letGoIf(sender -> sender.call.hasEnded());
    }
  }

  /** Lets everybody pass from now on: nothing is delivered any more. */
  void open() {
    synchronized (lock) {
      open = true;
      letGoIf(sender -> true);
    }
  }

  private void letGoIf(Predicate<Held> condition) { // holds lock
    for (Iterator<Held> each = held.iterator(); each.hasNext(); ) {
      Held sender = each.next();
      if (condition.test(sender)) {
        each.remove();
        letGo(sender);
      }
    }
  }

  /**
   * Lets a sender pass. It counts as work from here on, not from when its thread goes on, lest the
   * program look idle in between.
   */
  private void letGo(Held sender) { // holds lock
    waiting++;
    sender.free = true;
    if (sender.counted) {
      activity.begin();
    }
    lock.notifyAll();
  }

  private void await(Held sender) {
    synchronized (lock) {
      try {
        while (!sender.free) {
          lock.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // and passes, for no state may be lost
        if (held.remove(sender)) {
          letGo(sender);
        }
      }
    }
  }

  /** A sender that is held back. */
  private static final class Held {
    final Call call;
    final boolean counted; // as work, while it is not held back
    boolean free; // guarded by lock

    Held(Call call, boolean counted) {
      this.call = call;
      this.counted = counted;
    }
  }
}
