package dev.footbridge.junit5;

import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.Durations;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Waits for a test's program, in real time, no longer than the extension's timeout. */
final class Patience {
  private static final JsSource NOTHING = new JsSource("footbridge:turn.js", "");

  private static final String REMEDY =
      "  if this is too short: MiniProgramExtension.builder().timeout(…)";

  /** The timeout of an extension that sets none. */
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** How far a clock moves for one wait: a program may have timers that never end. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final MiniProgram program;
  private final ProgramTime time;
  private final Duration timeout;

  Patience(MiniProgram program, ProgramTime time, Duration timeout) {
    this.program = program;
    this.time = time;
    this.timeout = timeout;
  }

  /** Returns the extension's timeout. */
  Duration timeout() {
    return timeout;
  }

  /**
   * Returns the value of a future, as soon as there is one.
   *
   * @param complaint says what is missing, given when, such as {@code after 30s}
   * @throws AssertionError if there is none in time, or the thread is interrupted
   */
  <T extends @Nullable Object> T get(
      CompletableFuture<T> future, Duration most, UnaryOperator<String> complaint)
      throws ExecutionException {
    try {
      return future.get(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      String remedy = most.equals(timeout) ? "\n" + REMEDY : "";
      throw new AssertionError(complaint.apply("after " + Durations.format(most)) + remedy, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(complaint.apply("when the test was interrupted"), e);
    }
  }

  /**
   * Returns the value of a future as {@link #get} does, within the extension's timeout. Meanwhile a
   * manual clock moves, but only if the program has nothing to do without that.
   *
   * @param isStuck whether waiting is of no use
   * @param complaint as above; or given that the program has nothing left to do
   */
  <T extends @Nullable Object> T getMovingClock(
      CompletableFuture<T> future, BooleanSupplier isStuck, UnaryOperator<String> complaint)
      throws ExecutionException {
    long end = System.nanoTime() + timeout.toNanos();
    BooleanSupplier isLate = () -> System.nanoTime() - end > 0;
    BooleanSupplier isOver =
        () -> future.isDone() || isStuck.getAsBoolean() || isLate.getAsBoolean();
    if (time.pass(program, isOver, LONGEST) && !future.isDone() && !isLate.getAsBoolean()) {
      throw new AssertionError(complaint.apply("and never will"));
    }
    return get(future, isLate.getAsBoolean() ? Duration.ZERO : timeout, complaint);
  }

  /** Returns whether nothing is left to do but calls and what waits for the clock. */
  boolean knowsAllWork() {
    return time.manual() != null;
  }

  /** Waits until everything due now is done; in real time, does not wait. */
  void settleDown() {
    time.settleDown();
  }

  /** Waits until the program's callbacks of calls that have ended have run. */
  void awaitCallbacks() {
    if (time.isQuietNow()) {
      return;
    }
    // Another handler is at work, so wait for a turn that is queued after the callbacks' own.
    CompletableFuture<Boolean> turn =
        program.evaluate(NOTHING).handle((nothing, failure) -> failure == null);
    try {
      Boolean unused =
          get(turn, timeout, when -> "the program's callbacks have not returned " + when);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a handled future does not fail", e);
    }
  }
}
