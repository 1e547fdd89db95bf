package dev.footbridge.engine.internal.call;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a program's events pass to its listeners until the program ends: threads that are inside
 * leave first, and none enters again (rule X10). Counts, and does not lock, since listeners may be
 * slow, and events come on several threads.
 */
public final class ListenerGate {
  /** What is added at the close; who enters then sees a negative number. */
  private static final int CLOSED = Integer.MIN_VALUE;

  private final AtomicInteger inside = new AtomicInteger();
  private final Object allLeft = new Object(); // the monitor of the thread that closes

  /**
   * Enters; returns false if the gate is closed. Who has entered must {@linkplain #leave leave}.
   */
  public boolean enter() {
    if (inside.incrementAndGet() > 0) {
      return true;
    }
    leave();
    return false;
  }

  /** Leaves. */
  public void leave() {
    if (inside.decrementAndGet() == CLOSED) {
      synchronized (allLeft) {
        allLeft.notifyAll();
      }
    }
  }

  /**
   * Closes the gate, and waits until all have left. Called once.
   *
   * @param mostNanos how long it waits at most, in real time: a listener may be blocked
   */
  public void close(long mostNanos) {
    inside.addAndGet(CLOSED);
    long deadline = System.nanoTime() + mostNanos;
    boolean interrupted = false;
    synchronized (allLeft) {
      for (long left = mostNanos;
          inside.get() != CLOSED && left > 0;
          left = deadline - System.nanoTime()) {
        try {
          TimeUnit.NANOSECONDS.timedWait(allLeft, left);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
