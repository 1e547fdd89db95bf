package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.loop.EarliestAlarm;
import dev.footbridge.engine.internal.loop.PoolWork;
import dev.footbridge.engine.internal.thread.WorkThread;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Interrupts a program's synchronous handler when it runs past its call's deadline (rule S4). One
 * alarm serves all calls: it is set again when it rings, not for each call.
 */
public final class SyncHandlerWatch {
  /** Half a million calls may be made and end in a second, each with a deadline of its own. */
  private static final long GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Object lock = new Object();
  private final Clock clock;
  private final CallListeners listeners;
  private final RunningHandler running = new RunningHandler(true); // guarded by lock
  private final EarliestAlarm alarm; // guarded by lock

  /** Creates a watch; no handler is running. */
  public SyncHandlerWatch(Clock clock, CallListeners listeners) {
    this.clock = clock;
    this.alarm = new EarliestAlarm(clock, this::rung);
    this.listeners = listeners;
  }

  /** Watches the handler that this thread is about to run for {@code call}. */
  void begin(OpenCall call) {
    synchronized (lock) {
      running.begin(call);
      alarm.ringAt(call.deadlineNanos());
    }
  }

  /** Ends what {@link #begin} began. */
  void end() {
    synchronized (lock) {
      running.end();
    }
  }

  /** Ends the call of the running handler, if there is one, as closed, and interrupts it (S9). */
  public void close() {
    OpenCall open;
    synchronized (lock) {
      open = running.call();
    }
    if (open != null) {
      open.close(); // first: an exception of the interrupted handler must not become the answer
      interrupt(open);
    }
  }

  /** Returns the API whose handler runs; null if none does. */
  public @Nullable String runningEvent() {
    OpenCall open;
    synchronized (lock) {
      open = running.call();
    }
    return open == null ? null : open.event();
  }

  /** Stops the watch. */
  public void stop() {
    synchronized (lock) {
      alarm.stop();
    }
  }

  private void rung() {
    OpenCall late;
    synchronized (lock) {
      alarm.rung(GAP_NANOS);
      late = running.call();
      if (late == null) {
        return;
      }
      if (clock.nanoTime() < late.deadlineNanos()) {
        alarm.ringAt(late.deadlineNanos());
        return;
      }
    }
    // As in HandlerThreads: not on the clock's thread.
    PoolWork.start(() -> WorkThread.run("the end of a call", () -> expire(late)));
  }

  private void expire(OpenCall late) {
    late.timeOut(); // first, as in close
    if (interrupt(late)) {
      running.reportOverrun(late, listeners);
    }
  }

  /** Interrupts the handler of {@code call}; returns whether it was still running. */
  private boolean interrupt(OpenCall call) {
    synchronized (lock) {
      return running.stop(call);
    }
  }
}
