package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.thread.WorkThread;
import dev.footbridge.engine.internal.thread.WorkerPool;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

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
    ExecutorTask task = new ExecutorTask(call, own == WorkerPool.shared(), handling);
    activity.begin();
    try {
      own.execute(task);
    } catch (RuntimeException | Error e) {
      task.drop();
      throw e;
    }
  }

  /**
   * Ends a call at its deadline. If its handler still runs, interrupts it, but only on a thread of
   * the engine (rule S4).
   */
  void expire(OpenCall call) {
    ExecutorTask task = tasks.get(call);
    if (task == null) {
      serial.expire(call);
    } else {
      task.expire();
    }
  }

  /** A handler's run on a named executor; counts as activity until it has run or is dropped. */
  private final class ExecutorTask implements Runnable {
    private final OpenCall call;
    private final Runnable handling;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final RunningHandler running; // guarded by this

    ExecutorTask(OpenCall call, boolean isOurs, Runnable handling) {
      this.call = call;
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
      tasks.put(call, this);
    }

    private synchronized void ended() {
      tasks.remove(call);
      running.end();
    }

    void expire() {
      call.timeOut(); // first: what the interrupt causes must not be the answer
      if (stop()) {
        running.reportOverrun(call, listeners);
      }
    }

    private synchronized boolean stop() {
      return running.stop(call);
    }

    /** Ends its activity and prevents it from running, unless it has begun. */
    void drop() {
      if (!taken.getAndSet(true)) {
        activity.end();
      }
    }
  }
}
