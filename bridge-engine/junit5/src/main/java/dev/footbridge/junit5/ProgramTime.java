package dev.footbridge.junit5;

import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.runner.time.VirtualTime;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a test's program: a manual one, or the machine's.
 *
 * @param manual the clock; null in real time
 * @param virtual moves the clock; null in real time
 * @param real the machine's clock; null if there is a manual one
 */
record ProgramTime(
    @Nullable ManualClock manual, @Nullable VirtualTime virtual, @Nullable MachineTime real) {
  /** How long a program is expected to need for callbacks that are about to be queued. */
  private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Returns a manual clock, which {@code virtual} moves. */
  static ProgramTime of(ManualClock manual, VirtualTime virtual) {
    return new ProgramTime(manual, virtual, null);
  }

  /** Returns the machine's clock. */
  static ProgramTime of(MachineTime real) {
    return new ProgramTime(null, null, real);
  }

  /**
   * Returns the clock.
   *
   * @throws IllegalStateException in real time
   */
  ManualClock clock() {
    if (manual == null) {
      throw new IllegalStateException(
          "this program runs in real time, which cannot be moved; remove realTime()");
    }
    return manual;
  }

  /** Waits until everything due now is done; in real time, does not wait. */
  void settleDown() {
    if (manual != null) {
      manual.awaitIdle();
    }
  }

  /** Waits until no work is left, in real time only for a moment. Returns whether none is left. */
  boolean isQuietNow() {
    if (real == null) {
      settleDown();
      return true;
    }
    try {
      return real.awaitQuiet(SOON_NANOS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a program's callbacks", e);
    }
  }

  /**
   * Moves a manual clock until {@code isOver}, or until nothing is left to wait for, by at most
   * {@code most}; in real time, does nothing. Returns whether there is a manual clock.
   */
  boolean pass(MiniProgram program, BooleanSupplier isOver, Duration most) {
    if (virtual == null) {
      return false;
    }
    virtual.pass(program, isOver, most);
    return true;
  }

  /** Moves the clock by at most {@code most}. Returns whether the program is idle then. */
  boolean passUntilIdle(MiniProgram program, Duration most) {
    if (virtual != null) {
      return virtual.passUntilIdle(program, () -> true, most);
    }
    try {
      program.whenIdle().get(most.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting can fail only with a timeout", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a program to be idle", e);
    }
  }
}
