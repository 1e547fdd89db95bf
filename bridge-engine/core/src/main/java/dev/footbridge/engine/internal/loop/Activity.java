package dev.footbridge.engine.internal.loop;

import dev.footbridge.engine.clock.Workload;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Counts the pieces of work that a program has: queued and running turns, and handlers at work.
 * Whoever waits until there is none is woken when the count reaches zero.
 */
public final class Activity implements Workload {
  private static final long BEGUN = 1L << Integer.SIZE;

  // The pieces of work in the lower half, how often one began in the upper: no lock, since every
  // call and turn passes here on several threads.
  private final AtomicLong counts = new AtomicLong();
  private final Object quiet = new Object(); // for those who wait
  private volatile Runnable onQuiet;

  /**
   * Creates a count of zero.
   *
   * @param onQuiet runs each time the count reaches zero, on the thread that ended the last piece
   *     of work, outside any lock
   */
  public Activity(Runnable onQuiet) {
    this.onQuiet = onQuiet;
  }

  /** Drops the idle callback, so that an Activity that is still referenced does not retain it. */
  public void detach() {
    onQuiet = () -> {};
  }

  /** Counts one more piece of work. */
  public void begin() {
    counts.addAndGet(BEGUN + 1);
  }

  /** Counts one piece of work less. */
  public void end() {
    if (open(counts.decrementAndGet()) > 0) {
      return;
    }
    synchronized (quiet) {
      quiet.notifyAll();
    }
    onQuiet.run();
  }

  @Override
  public boolean isQuiet() {
    return open(counts.get()) == 0;
  }

  /**
   * Whether there is no work and {@code also} holds at the same time: no work began while it was
   * asked.
   */
  public boolean isQuietAnd(BooleanSupplier also) {
    long before = counts.get();
    return open(before) == 0 && also.getAsBoolean() && counts.get() == before;
  }

  @Override
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

  private static int open(long counts) {
    return (int) counts;
  }
}
