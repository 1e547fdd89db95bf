package dev.footbridge.engine.clock;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Counts the work that a program has in hand: queued and running turns, and handlers at work. What
 * waits for it to become quiet is woken when the count falls to nothing.
 */
public final class Activity {
  private final Object lock = new Object();
  private volatile Runnable onQuiet;
  private int inHand; // guarded by lock
  private long begun; // how often work was taken in hand; guarded by lock

  /**
   * Creates a count of nothing.
   *
   * @param onQuiet runs each time the count falls to nothing, on the thread that ended the last
   *     piece of work, outside any lock
   */
  public Activity(Runnable onQuiet) {
    this.onQuiet = onQuiet;
  }

  /** Lets go of what runs when the count falls to nothing: whoever still counts keeps it not. */
  public void detach() {
    onQuiet = () -> {};
  }

  /** Takes a piece of work in hand. */
  public void begin() {
    synchronized (lock) {
      inHand++;
      begun++;
    }
  }

  /** Puts a piece of work out of hand. */
  public void end() {
    synchronized (lock) {
      if (--inHand > 0) {
        return;
      }
      lock.notifyAll();
    }
    onQuiet.run();
  }

  /** Tells whether nothing is in hand. */
  public boolean isQuiet() {
    synchronized (lock) {
      return inHand == 0;
    }
  }

  /**
   * Tells whether nothing is in hand and {@code also} holds at the same time: no work began while
   * it was asked.
   */
  public boolean isQuietAnd(BooleanSupplier also) {
    long before;
    synchronized (lock) {
      if (inHand > 0) {
        return false;
      }
      before = begun;
    }
    boolean holds = also.getAsBoolean();
    synchronized (lock) {
      return holds && begun == before;
    }
  }

  /**
   * Waits until nothing is in hand.
   *
   * @return whether that came to pass before {@code deadline}, an instant of {@link
   *     System#nanoTime()}
   */
  public boolean awaitQuiet(long deadline) throws InterruptedException {
    synchronized (lock) {
      while (inHand > 0) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(lock, left);
      }
      return true;
    }
  }
}
