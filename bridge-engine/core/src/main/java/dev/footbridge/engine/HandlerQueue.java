package dev.footbridge.engine;

import dev.footbridge.engine.clock.Activity;
import dev.footbridge.engine.clock.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs the asynchronous handlers of one program one at a time, in call order, and reports the calls
 * that wait behind a slow one (rule T2).
 */
final class HandlerQueue {
  private final Object lock = new Object();
  private final SerialQueue queue;
  private final Clock clock;
  private final long stallAfterNanos;
  private final Listeners listeners;
  private final Deque<Call> waiting = new ArrayDeque<>(); // in call order; guarded by lock
  private int reported; // how many of the first in waiting were reported; guarded by lock
  private @Nullable Call running; // guarded by lock
  private long runningSince; // guarded by lock
  private Clock.@Nullable Alarm watch; // guarded by lock
  private boolean cleared; // guarded by lock

  HandlerQueue(
      Executor executor, Clock clock, Activity activity, Limits limits, Listeners listeners) {
    boolean isOurs = executor == WorkerPool.shared();
    this.queue = new SerialQueue("a handler", executor, activity, isOurs);
    this.clock = clock;
    this.stallAfterNanos = limits.stallAfter().toNanos();
    this.listeners = listeners;
  }

  void submit(Call call, Runnable handling) {
    try {
      synchronized (lock) {
        waiting.add(call);
        watchIfNeeded();
      }
      queue.add(
          () -> {
            started(call);
            try {
              handling.run();
            } finally {
              ended();
            }
          });
    } catch (RuntimeException | Error e) {
      synchronized (lock) {
        waiting.removeLastOccurrence(call);
      }
      throw e;
    }
  }

  /**
   * Goes on with what was submitted where the stack ran out, as {@link SerialQueue#resume} does.
   */
  void resume() {
    queue.resume();
  }

  /** Drops the calls that wait, and watches no more. */
  void clear() {
    queue.clear();
    synchronized (lock) {
      cleared = true;
      waiting.clear();
      reported = 0;
      if (watch != null) {
        watch.cancel();
        watch = null;
      }
    }
  }

  private void started(Call call) {
    synchronized (lock) {
      if (waiting.remove(call) && reported > 0) { // mostly the first
        reported--;
      }
      running = call;
      runningSince = clock.nanoTime();
      watchIfNeeded();
    }
  }

  private void ended() {
    synchronized (lock) {
      running = null;
    }
  }

  private void watchIfNeeded() { // holds lock
    if (!cleared && watch == null && running != null && waiting.size() > reported) {
      watch = clock.at(runningSince + stallAfterNanos, this::check);
    }
  }

  private void check() {
    Call slow;
    List<Call> stalled = new ArrayList<>();
    synchronized (lock) {
      watch = null;
      slow = running;
      if (slow == null || clock.nanoTime() - runningSince < stallAfterNanos) {
        watchIfNeeded();
        return;
      }
      waiting.stream().skip(reported).forEach(stalled::add);
      reported = waiting.size();
    }
    for (Call call : stalled) {
      listeners.stalled(call, slow);
    }
  }
}
