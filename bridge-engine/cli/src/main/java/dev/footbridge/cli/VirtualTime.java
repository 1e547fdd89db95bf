package dev.footbridge.cli;

import dev.footbridge.engine.BridgeCall;
import dev.footbridge.engine.CallListener;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.Outcome;
import dev.footbridge.engine.clock.ManualClock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets a program's time pass as fast as it can: whenever nothing is at work, the clock goes on to
 * the next alarm. While a call waits for a thread that the engine knows nothing of, though, such as
 * one of the plugin's own, it goes no faster than the time of the machine: else every such call
 * would seem to take longer than its deadline.
 */
final class VirtualTime implements CallListener {
  private final Object lock = new Object();
  private final ManualClock clock;
  private long ended; // how many calls have; guarded by lock

  VirtualTime(ManualClock clock) {
    this.clock = clock;
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    synchronized (lock) {
      ended++;
      lock.notifyAll();
    }
  }

  /**
   * Has time pass until {@code over} says so, or until nothing is left to wait for.
   *
   * @return whether {@code over} said so
   * @throws IllegalStateException if the program is at work for longer than the clock's patience
   */
  boolean pass(MiniProgram program, BooleanSupplier over) {
    while (true) {
      long endedBefore = ended();
      clock.awaitIdle();
      if (over.getAsBoolean()) {
        return true;
      }
      long left = clock.nextAlarmNanos() - clock.nanoTime();
      if (program.pendingCalls() > 0) {
        left = Math.min(left, awaitEnd(endedBefore, left));
      } else if (clock.nextAlarmNanos() == Long.MAX_VALUE) {
        return false;
      }
      clock.advance(Duration.ofNanos(left));
    }
  }

  private long ended() {
    synchronized (lock) {
      return ended;
    }
  }

  /** Waits until a call ends, but no longer than {@code mostNanos}; returns how long it took. */
  private long awaitEnd(long endedBefore, long mostNanos) {
    long began = System.nanoTime();
    synchronized (lock) {
      try {
        long left = mostNanos;
        while (ended == endedBefore && left > 0) {
          TimeUnit.NANOSECONDS.timedWait(lock, left);
          left = mostNanos - (System.nanoTime() - began);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a test waits for a handler", e);
      }
    }
    return System.nanoTime() - began;
  }
}
