package dev.footbridge.engine.internal.loop;

import dev.footbridge.engine.clock.Workload;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts the pieces of work of a program: queued and running turns, and running handlers. Waiting
 * threads are woken when the count reaches zero.
 */
public final class Activity implements Workload {
  private static final long BEGUN = 1L << Integer.SIZE;

  // The lower half counts the pieces of work, the upper half how often one began. Not a lock, since
  // every call and turn changes it, on several threads.
  private final AtomicLong counts = new AtomicLong();
  private final Object quiet = new Object(); // the monitor of waiting threads
  private volatile Runnable onQuiet;
  private volatile @Nullable Runnable beforeQuiet;
  private volatile boolean detached;

  /**
   * Creates a count of zero.
   *
   * @param onQuiet runs each time the count reaches zero, on the thread that ended the last piece
   *     of work, outside any lock
   */
  public Activity(Runnable onQuiet) {
    this.onQuiet = onQuiet;
  }

  /**
   * Ends the count: whatever still runs, such as a turn that does not leave, is nobody's work from
   * now on. Drops the idle callback, so that an Activity that is still referenced does not retain
   * it.
   */
  public void detach() {
    beforeQuiet = null;
    onQuiet = () -> {};
    detached = true;
    synchronized (quiet) {
      quiet.notifyAll();
    }
  }

  /** Adds one piece of work. */
  public void begin() {
    counts.addAndGet(BEGUN + 1);
  }

  /**
   * Sets what runs when the last piece of work is about to end, while it still counts: so nobody
   * who waits for the end, such as what moves a manual clock, comes first. Null for nothing.
   */
  public void beforeQuiet(@Nullable Runnable action) {
    beforeQuiet = action;
  }

  /** Removes one piece of work. */
  public void end() {
    Runnable before = beforeQuiet;
    long left = before == null ? counts.decrementAndGet() : endAfter(before);
    if (open(left) > 0) {
      return;
    }
    synchronized (quiet) {
      quiet.notifyAll();
    }
    onQuiet.run();
  }

  private long endAfter(Runnable action) {
    while (true) {
      long now = counts.get();
      if (open(now) == 1) {
        action.run();
        now = counts.get(); // it may have begun other work
      }
      if (counts.compareAndSet(now, now - 1)) {
        return now - 1;
      }
    }
  }

  @Override
  public boolean isQuiet() {
    return detached || open(counts.get()) == 0;
  }

  /**
   * Returns whether there is no work and {@code also} is true at the same time: no work began while
   * {@code also} was evaluated.
   */
  public boolean isQuietAnd(BooleanSupplier also) {
    long before = counts.get();
    return isQuiet() && also.getAsBoolean() && counts.get() == before;
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

  /** Returns how often a piece of work has begun, modulo 2<sup>32</sup>. */
  public long begun() {
    return begun(counts.get());
  }

  /**
   * Waits until there is no work, and some has begun since {@link #begun()} returned {@code seen}.
   *
   * @param deadline a time of {@link System#nanoTime()}; then it returns anyway
   */
  public void awaitWork(long seen, long deadline) throws InterruptedException {
    synchronized (quiet) {
      for (long now = counts.get();
          !detached && (open(now) > 0 || begun(now) == seen);
          now = counts.get()) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return;
        }
        TimeUnit.NANOSECONDS.timedWait(quiet, left);
      }
    }
  }

  private static long begun(long counts) {
    return counts >>> Integer.SIZE;
  }

  private static int open(long counts) {
    return (int) counts;
  }
}
