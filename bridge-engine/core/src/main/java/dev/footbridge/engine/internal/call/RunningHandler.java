package dev.footbridge.engine.internal.call;

import org.jspecify.annotations.Nullable;

/**
 * The handler that runs on a thread now, if there is one, and its interrupt at the deadline (rule
 * S4). Its owner's lock guards it.
 */
final class RunningHandler {
  private final boolean isInterruptible;
  private @Nullable OpenCall call;
  private @Nullable Thread thread;

  /**
   * Creates a place where no handler runs.
   *
   * @param isInterruptible whether the threads are the engine's own, or wait for the handler
   */
  RunningHandler(boolean isInterruptible) {
    this.isInterruptible = isInterruptible;
  }

  /** Begins a run on this thread. */
  void begin(OpenCall of) {
    call = of;
    thread = Thread.currentThread();
  }

  /** Ends the run, on its thread, whose interrupt flag does not outlive it (rule T9). */
  void end() {
    call = null;
    thread = null;
    Thread.interrupted();
  }

  /** Returns the call whose handler runs, or null. */
  @Nullable OpenCall call() {
    return call;
  }

  /** Returns whether the call's handler still runs; if so, interrupts it if that is allowed. */
  boolean stop(OpenCall of) {
    if (call != of || thread == null) {
      return false;
    }
    if (isInterruptible) {
      thread.interrupt();
    }
    return true;
  }

  /** Reports a handler that still ran at its deadline. */
  void reportOverrun(OpenCall of, CallListeners listeners) {
    if (isInterruptible) {
      listeners.overran(of);
    } else {
      listeners.outstayed(of);
    }
  }
}
