package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.PoolWork;
import dev.footbridge.engine.internal.loop.SerialQueue;
import dev.footbridge.engine.internal.work.WorkerPool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the asynchronous handlers of one program one at a time, in call order, and the tasks that
 * its plugins post between them. Reports the calls that are stalled behind a slow one (rule T2),
 * and ends those that reach their deadline (rule S4).
 */
public final class HandlerQueue {
  private final Object lock = new Object();
  private final SerialQueue queue;
  private final Clock clock;
  private final Activity activity;
  private final long stallAfterNanos;
  private final CallListeners listeners;
  private final Deque<OpenCall> waiting = new ArrayDeque<>(); // in call order; guarded by lock
  private int reported; // calls at the head of waiting that were reported; by lock
  private final RunningHandler running; // guarded by lock
  private long runningSince; // guarded by lock
  private Clock.@Nullable Alarm watch; // guarded by lock
  private boolean cleared; // guarded by lock

  /**
   * Creates an empty queue.
   *
   * @param stallAfterNanos how long a handler may run before the calls behind it are reported
   */
  public HandlerQueue(
      Executor executor,
      Clock clock,
      Activity activity,
      long stallAfterNanos,
      CallListeners listeners) {
    boolean isOurs = executor == WorkerPool.shared();
    this.running = new RunningHandler(isOurs);
    this.queue = new SerialQueue("a handler", executor, activity, isOurs);
    this.clock = clock;
    this.activity = activity;
    this.stallAfterNanos = stallAfterNanos;
    this.listeners = listeners;
  }

  void submit(OpenCall call, Runnable handling) {
    try {
      synchronized (lock) {
        waiting.add(call);
        watchIfNeeded();
      }
      boolean isAdded =
          queue.add(
              () -> {
                if (starts(call)) {
                  try {
                    handling.run();
                  } finally {
                    ended();
                  }
                }
              });
      if (!isAdded) {
        forget(call);
      }
    } catch (RuntimeException | Error e) {
      forget(call);
      throw e;
    }
  }

  /** Queues a task that belongs to no call; returns false if it will not run. */
  boolean post(Runnable task) {
    try {
      return queue.add(
          () -> {
            try {
              task.run();
            } finally {
              Thread.interrupted(); // the flag does not outlive the task (rule T9)
            }
          });
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  /** Returns whether the calling thread runs a handler or task of this queue. */
  boolean isCurrentThread() {
    return queue.isCurrentThread();
  }

  private void forget(OpenCall call) {
    synchronized (lock) {
      waiting.removeLastOccurrence(call);
      reported = Math.min(reported, waiting.size());
    }
  }

  /** Drops the waiting calls, and stops reporting stalls. */
  public void clear() {
    queue.close();
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

  /**
   * Takes those of the calls out of the queue that still wait. Their handlers will not run.
   *
   * @return the calls taken out, each with the one that it waited for; null if none was running
   */
  Map<OpenCall, @Nullable OpenCall> withdraw(List<OpenCall> calls) {
    Set<OpenCall> wanted = new HashSet<>(calls);
    Map<OpenCall, @Nullable OpenCall> withdrawn = new HashMap<>();
    synchronized (lock) {
      int[] index = {0};
      int[] gone = {0}; // of those reported
      waiting.removeIf( // once over all, since many calls may expire together
          call -> {
            boolean isReported = index[0]++ < reported;
            if (!wanted.contains(call)) {
              return false;
            }
            gone[0] += isReported ? 1 : 0;
            withdrawn.put(call, running.call());
            return true;
          });
      reported -= gone[0];
    }
    return withdrawn;
  }

  /**
   * Ends a call that does not wait, at its deadline. If its handler still runs, interrupts it, but
   * only on a thread of the engine (rule S4).
   */
  void expire(OpenCall call) {
    boolean isInHandler;
    synchronized (lock) {
      isInHandler = running.call() == call;
    }
    call.timeOut(); // first: what the interrupt causes must not be the answer
    if (isInHandler && stop(call)) {
      running.reportOverrun(call, listeners);
    }
  }

  private boolean stop(OpenCall call) {
    synchronized (lock) {
      return running.stop(call);
    }
  }

  /** Begins a call's handler, on its thread; returns false if the call was taken out before. */
  private boolean starts(OpenCall call) {
    synchronized (lock) {
      if (!isTakenOut(call)) {
        return false;
      }
      running.begin(call);
      runningSince = clock.nanoTime();
      watchIfNeeded();
      return true;
    }
  }

  /** Removes a call from the waiting ones; returns whether it was one of them. */
  private boolean isTakenOut(OpenCall call) { // holds lock
    int index = 0;
    for (Iterator<OpenCall> each = waiting.iterator();
        each.hasNext();
        index++) { // mostly the first
      if (each.next() == call) {
        each.remove();
        reported -= index < reported ? 1 : 0;
        return true;
      }
    }
    return false;
  }

  private void ended() {
    synchronized (lock) {
      running.end();
    }
  }

  private void watchIfNeeded() { // holds lock
    if (!cleared && watch == null && running.call() != null && waiting.size() > reported) {
      watch = clock.at(runningSince + stallAfterNanos, this::checkSoon);
    }
  }

  /**
   * Checks on another thread: any number of calls may wait, and the clock's serves all programs.
   */
  private void checkSoon() {
    PoolWork.start(activity, this::check);
  }

  private void check() {
    OpenCall slow;
    List<OpenCall> stalled = new ArrayList<>();
    synchronized (lock) {
      watch = null;
      slow = running.call();
      if (slow == null || clock.nanoTime() - runningSince < stallAfterNanos) {
        watchIfNeeded();
        return;
      }
      waiting.stream().skip(reported).forEach(stalled::add);
      reported = waiting.size();
    }
    for (OpenCall call : stalled) {
      if (!call.hasEnded()) {
        listeners.stalled(call, slow);
      }
    }
  }
}
