package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.thread.WorkThread;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * Bounds the states that wait for one program (rule T5). A sender on a worker thread is held back
 * until JavaScript has caught up, which is not counted as work; one that must not wait passes, up
 * to a larger bound.
 */
public final class StateGate {
  /** How many states may wait before senders are held back. */
  public static final int MOST = 1_000;

  /** How many states may wait when their senders must not. */
  public static final int MOST_UNBLOCKED = 10_000;

  private final Object lock = new Object();
  private final Activity activity;
  private final Queue<Held> held = new ArrayDeque<>(); // guarded by lock
  private int waiting; // guarded by lock
  private boolean open; // guarded by lock

  /** Creates a gate through which no state has passed. */
  public StateGate(Activity activity) {
    this.activity = activity;
  }

  /**
   * Lets a state pass, sooner or later; each that passes must {@linkplain #leave() leave}.
   *
   * @param mayWait whether the calling thread may wait
   * @return whether it may be sent; false only if the thread must not wait and the larger bound is
   *     reached
   */
  boolean enter(OpenCall call, boolean mayWait) {
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

  /** Notes that a state was delivered or dropped. */
  void leave() {
    synchronized (lock) {
      waiting--;
      while (waiting < MOST && !held.isEmpty()) {
        release(held.remove());
      }
    }
  }

  /** Releases the senders whose call has ended. */
  void wake() {
    synchronized (lock) {
      releaseIf(sender -> sender.call.hasEnded());
    }
  }

  /** Lets every state pass from now on, since nothing is delivered any more. */
  public void open() {
    synchronized (lock) {
      open = true;
      releaseIf(sender -> true);
    }
  }

  private void releaseIf(Predicate<Held> condition) { // holds lock
    for (Iterator<Held> each = held.iterator(); each.hasNext(); ) {
      Held sender = each.next();
      if (condition.test(sender)) {
        each.remove();
        release(sender);
      }
    }
  }

  /**
   * Lets a sender pass. It counts as work from here on, not from when its thread continues, or the
   * program could look idle in between.
   */
  private void release(Held sender) { // holds lock
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
        Thread.currentThread().interrupt(); // and passes, since no state may be lost
        if (held.remove(sender)) {
          release(sender);
        }
      }
    }
  }

  /** A sender that is held back. */
  private static final class Held {
    final OpenCall call;
    final boolean counted; // as work, while it is not held back
    boolean free; // guarded by lock

    Held(OpenCall call, boolean counted) {
      this.call = call;
      this.counted = counted;
    }
  }
}
