package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.thread.WorkThread;
import java.util.Map;
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
  private final Activity activity;

  /**
   * Creates the threads of a program.
   *
   * @param executors the executors that events may name; none under a manual clock
   */
  public HandlerThreads(HandlerQueue serial, Map<String, Executor> executors, Activity activity) {
    this.serial = serial;
    this.executors = executors;
    this.activity = activity;
  }

  /** Drops the calls that are queued for the default executor. */
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
    ExecutorTask task = new ExecutorTask(handling);
    activity.begin();
    try {
      own.execute(task);
    } catch (RuntimeException | Error e) {
      task.drop();
      throw e;
    }
  }

  /** A handler's run on a named executor; counts as activity until it has run or is dropped. */
  private final class ExecutorTask implements Runnable {
    private final Runnable handling;
    private final AtomicBoolean taken = new AtomicBoolean();

    ExecutorTask(Runnable handling) {
      this.handling = handling;
    }

    @Override
    public void run() {
      if (!taken.getAndSet(true)) {
        try {
          WorkThread.run("a handler", handling);
        } finally {
          activity.end();
        }
      }
    }

    /** Ends its activity and prevents it from running, unless it has begun. */
    void drop() {
      if (!taken.getAndSet(true)) {
        activity.end();
      }
    }
  }
}
