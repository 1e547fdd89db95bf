package dev.footbridge.engine.clock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Counts the work that a program has in hand: queued and running turns, and handlers at work. What
 * waits for it to become quiet is woken when the count falls to nothing.
 */
public final class Activity {
  private static final long BEGUN = 1L << Integer.SIZE;

  // What is in hand in the lower half, how often work was taken in hand in the upper: no lock, for
  // every call and turn passes here on several threads.
  private final AtomicLong counts = new AtomicLong();
  private final Object quiet = new Object(); // for those who wait
  private volatile Runnable onQuiet;

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
    counts.addAndGet(BEGUN + 1);
  }

  /** Puts a piece of work out of hand. */
  public void end() {
    if (inHand(counts.decrementAndGet()) > 0) {
      return;
    }
    synchronized (quiet) {
      quiet.notifyAll();
    }
    onQuiet.run();
  }

  /** Tells whether nothing is in hand. */
  public boolean isQuiet() {
    return inHand(counts.get()) == 0;
  }

  /**
   * Tells whether nothing is in hand and {@code also} holds at the same time: no work began while
   * it was asked.
   */
  public boolean isQuietAnd(BooleanSupplier also) {
    long before = counts.get();
    return inHand(before) == 0 && also.getAsBoolean() && counts.get() == before;
  }

  /**
   * Waits until nothing is in hand.
   *
   * @return whether that came to pass before {@code deadline}, an instant of {@link
   *     System#nanoTime()}
   */
  public boolean awaitQuiet(long deadline) throws InterruptedException {
    synchronized (quiet) {
      while (!isQuiet()) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(quiet, left);
      }
      return true;
    }
  }

  private static int inHand(long counts) {
    return (int) counts;
  }
}
