package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.thread.WorkThread;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where the asynchronous handlers of one program run (rule T2): by default one at a time in call
 * order, or on an executor that an event asked for. Under a manual clock, all run one at a time
 * (rule T7).
 */
public final class HandlerThreads {
  private final HandlerQueue serial;
  private final Map<String, Executor> executors;
  private final Activity activity;

  /**
   * Creates the threads of a program.
   *
   * @param executors those that events may ask for, by name; none under a manual clock
   */
  public HandlerThreads(HandlerQueue serial, Map<String, Executor> executors, Activity activity) {
    this.serial = serial;
    this.executors = executors;
    this.activity = activity;
  }

  /** Drops the calls that wait for the threads that run one at a time. */
  public void clear() {
    serial.clear();
  }

  /**
   * Runs {@code handling} in its turn.
   *
   * @param executor the name of the executor asked for; empty for the default
   * @throws RuntimeException if the executor takes no work
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

  /** A handler's run on an executor of the host's, which counts until it is done or dropped. */
  private final class ExecutorTask implements Runnable {
    private final Runnable handling;
    private final AtomicBoolean taken = new AtomicBoolean();

    ExecutorTask(Runnable handling) {
      this.handling = handling;
    }

    @Override
    public void run() {
      if (!taken.getAndSet(true)) {
        WorkThread.run("a handler", handling);
        activity.end();
      }
    }

    /** Counts no longer, and does nothing, unless it has begun. */
    void drop() {
      if (!taken.getAndSet(true)) {
        activity.end();
      }
    }
  }
}
