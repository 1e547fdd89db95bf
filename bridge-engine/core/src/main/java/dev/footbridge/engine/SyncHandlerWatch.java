package dev.footbridge.engine;

import dev.footbridge.engine.clock.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Interrupts the synchronous handler of a program that runs past its call's deadline (rule S4). One
 * alarm looks after all calls: it is set anew when it rings, not for each call.
 */
final class SyncHandlerWatch {
  private final Object lock = new Object();
  private final Clock clock;
  private final Listeners listeners;
  private @Nullable Call running; // guarded by lock
  private @Nullable Thread thread; // guarded by lock
  private final EarliestAlarm alarm; // guarded by lock

  SyncHandlerWatch(Clock clock, Listeners listeners) {
    this.clock = clock;
    this.alarm = new EarliestAlarm(clock, this::rung);
    this.listeners = listeners;
  }

  /** Runs a synchronous handler on this thread, which no interrupt meant for it outlives. */
  void watch(Call call, Runnable handling) {
    synchronized (lock) {
      running = call;
      thread = Thread.currentThread();
      alarm.ringAt(call.deadlineNanos());
    }
    try {
      handling.run();
    } finally {
      synchronized (lock) {
        running = null;
        thread = null;
        Thread.interrupted();
      }
    }
  }

  /** Ends the call whose handler runs now as closed, and interrupts it, if there is one (S9). */
  void close() {
    Call open;
    synchronized (lock) {
      open = running;
    }
    if (open != null) {
      open.close(); // first, for what an interrupted handler throws is no answer
      interrupt(open);
    }
  }

  /** Watches no more. */
  void stop() {
    synchronized (lock) {
      alarm.stop();
    }
  }

  private void rung() {
    Call late;
    synchronized (lock) {
      alarm.rung();
      late = running;
      if (late == null) {
        return;
      }
      if (clock.nanoTime() < late.deadlineNanos()) {
        alarm.ringAt(late.deadlineNanos());
        return;
      }
    }
    late.timeOut(); // first, as above
    if (interrupt(late)) {
      listeners.overran(late);
    }
  }

  /** Interrupts the handler of {@code call}; tells whether it still ran. */
  private boolean interrupt(Call call) {
    synchronized (lock) {
      if (running != call || thread == null) {
        return false;
      }
      thread.interrupt();
      return true;
    }
  }
}
