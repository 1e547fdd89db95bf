package dev.footbridge.engine;

import dev.footbridge.engine.clock.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The end of one program (rules S9, X4, X7). Open, then closing: new calls are refused while what
 * was accepted is still delivered; then ending, when all is delivered or the grace is over; then
 * ended. The grace and the stop after it are in real time, since no other clock bounds JavaScript.
 */
final class Closing {
  /** How long a stopped turn may take to end before the program is given up: real time. */
  private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(2);

  private enum Phase {
    OPEN,
    CLOSING,
    ENDING,
    ENDED
  }

  /** Frees one part of a program. */
  interface Parts {
    /** Refuses new calls and timers from now on. */
    void refuse();

    /** Drops turns and handlers that have not begun, and ends open calls as closed. */
    void drop();

    /** Stops the turn and the synchronous handler that run now, from another thread. */
    void stop();

    /** Frees the JavaScript context; called on the JS thread. */
    void freeContext();

    /** Frees everything else and tells the listeners. */
    void free(boolean killed);
  }

  private final Object lock = new Object();
  private final CompletableFuture<@Nullable Void> ended =
      new GuardedFuture<>("MiniProgram.closeAsync");
  private final ProgramScope scope;
  private final EventLoop loop;
  private final Executor pool;
  private final Parts parts;
  private Phase phase = Phase.OPEN; // guarded by lock
  private Clock.@Nullable Alarm watchdog; // guarded by lock

  /**
   * Creates the end of a program that is open.
   *
   * @param pool runs what ends the program, which may take a moment
   */
  Closing(ProgramScope scope, EventLoop loop, Executor pool, Parts parts) {
    this.scope = scope;
    this.loop = loop;
    this.pool = pool;
    this.parts = parts;
  }

  /** Posts a turn, unless the program is closing; tells whether it did. */
  boolean postIfOpen(Runnable turn) {
    synchronized (lock) {
      if (phase != Phase.OPEN) {
        return false;
      }
      loop.post(turn);
      return true;
    }
  }

  /** Posts a turn that delivers something, unless nothing is delivered any more. */
  void postUnlessEnding(Runnable turn) {
    synchronized (lock) {
      if (phase == Phase.OPEN || phase == Phase.CLOSING) {
        loop.post(turn);
      }
    }
  }

  /** Starts to close; returns the future of the end, the same each time. */
  CompletableFuture<@Nullable Void> start() {
    synchronized (lock) {
      if (phase != Phase.OPEN) {
        return ended;
      }
      phase = Phase.CLOSING;
      parts.refuse(); // before the grace begins, lest a call be accepted after its end
      watchdog = watch(scope.limits().closeGrace().toNanos(), this::end);
    }
    quiet();
    return ended;
  }

  /**
   * Ends a closing program that has no work in hand, if no call is open that could still be
   * answered in time: under a manual clock, time does not pass while it waits.
   */
  void quiet() {
    if (scope
        .activity()
        .isQuietAnd(() -> scope.clock().isManual() || scope.openCalls().size() == 0)) {
      end();
    }
  }

  private void end() {
    synchronized (lock) {
      if (phase != Phase.CLOSING) {
        return;
      }
      phase = Phase.ENDING;
      cancelWatchdog();
      watchdog = watch(STOP_NANOS, () -> finish(true));
    }
    parts.drop();
    boolean running = loop.runningThread() != null;
    loop.post(() -> shutDown(running));
    if (running) {
      pool.execute(parts::stop);
    }
  }

  private void shutDown(boolean killed) {
    parts.freeContext();
    finish(killed);
  }

  private void finish(boolean killed) {
    synchronized (lock) {
      if (phase == Phase.ENDED) {
        return;
      }
      phase = Phase.ENDED;
      cancelWatchdog();
    }
    parts.free(killed);
    ended.complete(null);
  }

  private Clock.Alarm watch(long nanos, Runnable task) {
    // Off the clock's thread, for it serves all programs, and the end runs plugins' code.
    return Clock.system().at(System.nanoTime() + nanos, () -> pool.execute(task));
  }

  private void cancelWatchdog() { // holds lock
    if (watchdog != null) {
      watchdog.cancel();
      watchdog = null;
    }
  }
}
