package dev.footbridge.engine.internal.loop;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.thread.Uncaught;
import dev.footbridge.engine.internal.work.WorkerPool;
import java.util.concurrent.TimeUnit;

/**
 * Starts work on the engine's pool that must not be lost: if no thread can be had, tries again,
 * since nothing else would end a call or a program.
 */
public final class PoolWork {
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private PoolWork() {}

  /** Runs {@code task} on a thread of the pool, as soon as there is one. */
  public static void start(Runnable task) {
    try {
      WorkerPool.shared().execute(task);
    } catch (StackOverflowError e) {
      throw e; // the stack of this thread says nothing about the pool
    } catch (RuntimeException | Error e) { // such as that the process has no thread left
      Uncaught.report(e);
      Clock.Alarm unused = after(RETRY_NANOS, task);
    }
  }

  /** Does the same after {@code nanos} of real time; the clock's own thread is for short tasks. */
  public static Clock.Alarm after(long nanos, Runnable task) {
    return Clock.system().at(System.nanoTime() + nanos, () -> start(task));
  }

  /** Does the same as {@link #start}, and counts the task as work of the program meanwhile. */
  public static void start(Activity activity, Runnable task) {
    activity.begin();
    start(
        () -> {
          try {
            task.run();
          } finally {
            activity.end();
          }
        });
  }
}
