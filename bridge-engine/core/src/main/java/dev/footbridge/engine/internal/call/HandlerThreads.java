package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.PoolWork;
import dev.footbridge.engine.internal.thread.WorkThread;
import dev.footbridge.engine.internal.work.WorkerPool;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Runs the asynchronous handlers of one program on their threads (rule T2): by default one at a
 * time in call order, or on the executor that an event names. Under a manual clock, all handlers
 * run one at a time (rule T7).
 */
public final class HandlerThreads {
  private final HandlerQueue serial;
  private final Map<String, Executor> executors;
  private final CallListeners listeners;
  private final Activity activity;
  private final Map<OpenCall, ExecutorTask> tasks = new ConcurrentHashMap<>(); // on executors

  /**
   * Creates the threads of a program.
   *
   * @param executors the executors that events may name; none under a manual clock
   */
  public HandlerThreads(
      HandlerQueue serial,
      Map<String, Executor> executors,
      CallListeners listeners,
      Activity activity) {
    this.serial = serial;
    this.executors = executors;
    this.listeners = listeners;
    this.activity = activity;
  }

  /**
   * Queues a task behind the handlers that are queued for the default executor.
   *
   * @return false if it will not run: the queue is closed, or the executor refuses it
   */
  public boolean post(Runnable task) {
    return serial.post(task);
  }

  /** Returns whether the calling thread runs a handler or task on the default executor. */
  public boolean isCurrentThread() {
    return serial.isCurrentThread();
  }

  /** Drops the calls and tasks that are queued for the default executor. */
  public void clear() {
    serial.clear();
  }

  /**
   * Queues {@code handling} on an executor.
   *
   * @param executor the name of the executor; empty for the default
   * @throws RuntimeException if the executor refuses it
   */
  void execute(OpenCall call, String executor, Runnable handling) {
    Executor own = executors.get(executor);
    if (own == null) {
      serial.submit(call, handling);
      return;
    }
    ExecutorTask task = new ExecutorTask(call, own, handling);
    activity.begin();
    try {
      tasks.put(call, task);
      own.execute(task);
    } catch (RuntimeException | Error e) {
      task.drop();
      throw e;
    }
  }

  /**
   * Does the same as {@link #expire}, on another thread: it runs code of plugins and listeners, and
   * the clock's thread, which calls this, serves all programs.
   */
  void expireSoon(List<OpenCall> calls) {
    PoolWork.start(activity, () -> WorkThread.run("the end of a call", () -> expire(calls)));
  }

  /**
   * Ends calls at their deadlines: those that wait under the name of a handler that they wait for.
   * If the handler of one still runs, interrupts it, but only on a thread of the engine (rule S4).
   */
  void expire(List<OpenCall> calls) {
    // First: when a handler returns that is interrupted, none of these may begin in its place.
    Map<OpenCall, @Nullable OpenCall> withdrawn = serial.withdraw(calls);
    for (OpenCall call : calls) {
      ExecutorTask task = tasks.get(call);
      if (withdrawn.containsKey(call)) {
        call.timeOut(withdrawn.get(call));
      } else if (task == null) {
        serial.expire(call);
      } else {
        task.expire();
      }
    }
  }

  /** Returns the earliest call whose handler runs on an executor, or null. */
  private @Nullable OpenCall runningOn(Executor executor) {
    return tasks.values().stream()
        .filter(task -> task.begun && task.executor == executor)
        .map(task -> task.call)
        .min(Comparator.comparingLong(OpenCall::id))
        .orElse(null);
  }

  /** A handler's run on a named executor; counts as activity until it has run or is dropped. */
  private final class ExecutorTask implements Runnable {
    private final OpenCall call;
    private final Executor executor;
    private final boolean isOurs;
    private final Runnable handling;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final RunningHandler running; // guarded by this
    private volatile boolean begun;

    ExecutorTask(OpenCall call, Executor executor, Runnable handling) {
      this.call = call;
      this.executor = executor;
      this.isOurs = executor == WorkerPool.shared();
      this.running = new RunningHandler(isOurs);
      this.handling = handling;
    }

    @Override
    public void run() {
      if (!taken.getAndSet(true)) {
        began();
        try {
          WorkThread.run("a handler", handling);
        } finally {
          ended();
          activity.end();
        }
      }
    }

    private synchronized void began() {
      running.begin(call);
      begun = true;
    }

    private synchronized void ended() {
      tasks.remove(call);
      running.end();
    }

    /** Ends the call; if its handler has not begun, it never will. */
    void expire() {
      boolean waits = !taken.getAndSet(true);
      // First, as in HandlerQueue. On the engine's pool, no handler waits for another one.
      call.timeOut(waits && !isOurs ? runningOn(executor) : null);
      if (waits) {
        removed();
      } else if (stop()) {
        running.reportOverrun(call, listeners);
      }
    }

    private synchronized boolean stop() {
      return running.stop(call);
    }

    /** Ends its activity and prevents it from running, unless it has begun. */
    void drop() {
      if (!taken.getAndSet(true)) {
        removed();
      }
    }

    private void removed() {
      tasks.remove(call);
      activity.end();
    }
  }
}
