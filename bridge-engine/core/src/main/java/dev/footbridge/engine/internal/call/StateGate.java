package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.HeldBytes;
import dev.footbridge.engine.internal.thread.WorkThread;
import dev.footbridge.engine.spi.Payload;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * Limits the queued states of one program, by their number and by what is held for the program
 * (rules T5, X11). A sender on a worker thread is blocked until JavaScript has caught up; the
 * blocked time does not count as activity. A sender that must not wait is never blocked, but has a
 * larger limit.
 */
public final class StateGate {
  /** How many states may be queued before senders are blocked. */
  public static final int MOST = 1_000;

  /** How many states may be queued before a sender that must not wait is refused. */
  public static final int MOST_UNBLOCKED = 10_000;

  private final Object lock = new Object();
  private final Activity activity;
  private final HeldBytes bytes;
  private final Queue<Held> held = new ArrayDeque<>(); // guarded by lock
  private int waiting; // guarded by lock
  private boolean open; // guarded by lock

  /**
   * Creates a gate for an empty queue.
   *
   * @param bytes what is held for the program
   */
  public StateGate(Activity activity, HeldBytes bytes) {
    this.activity = activity;
    this.bytes = bytes;
  }

  /**
   * Admits a state, perhaps after blocking; each admitted state must {@linkplain #leave() leave}.
   *
   * @param mayWait whether the calling thread may wait
   * @return whether it may be sent; false only if waiting does not help or is not allowed: the
   *     larger limit is reached, or too much is held for the program
   */
  boolean enter(OpenCall call, Payload state, boolean mayWait) {
    long size = HeldBytes.ofUnits(state.json().length());
    Held sender;
    synchronized (lock) {
      if (open || (mayWait && call.hasEnded()) || hasRoom(size, mayWait ? MOST : MOST_UNBLOCKED)) {
        waiting++;
        return true;
      }
      if (!mayWait || waiting == 0) {
        return false;
      }
      sender = new Held(call, size, WorkThread.isCurrent());
      held.add(sender);
    }
    if (sender.counted) {
      activity.end();
    }
    await(sender);
    return true;
  }

  /** Records that a state was delivered or dropped. */
  void leave() {
    synchronized (lock) {
      waiting--;
      for (Held next = held.peek();
          next != null && (waiting == 0 || hasRoom(next.size, MOST));
          next = held.peek()) {
        release(held.remove());
      }
    }
  }

  private boolean hasRoom(long size, int most) { // holds lock
    return waiting < most && bytes.fits(size);
  }

  /** Returns whether the larger limit of the number of states is reached. */
  boolean isFull() {
    synchronized (lock) {
      return waiting >= MOST_UNBLOCKED;
    }
  }

  /** Releases the senders whose call has ended. */
  void wake() {
    synchronized (lock) {
      releaseIf(sender -> sender.call.hasEnded());
    }
  }

  /** Admits every state from now on, since none is delivered any more. */
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
   * Unblocks a sender. It counts as activity from here on, not from when its thread continues;
   * otherwise the program could appear idle in between.
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
        Thread.currentThread().interrupt(); // the state is admitted: none may be lost
        if (held.remove(sender)) {
          release(sender);
        }
      }
    }
  }

  /** A blocked sender. */
  private static final class Held {
    final OpenCall call;
    final long size; // of the state, in bytes
    final boolean counted; // whether it counts as activity while it is not blocked
    boolean free; // guarded by lock

    Held(OpenCall call, long size, boolean counted) {
      this.call = call;
      this.size = size;
      this.counted = counted;
    }
  }
}
