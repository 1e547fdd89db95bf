package dev.footbridge.engine.internal.work;

import dev.footbridge.engine.spi.StackRoom;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that all engines of a process share. Unbounded, so that a blocked turn or handler
 * does not delay another program; idle threads end after ten seconds.
 */
public final class WorkerPool {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Executor POOL =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> {
            Thread thread = new Thread(task, "footbridge-" + COUNT.incrementAndGet());
            thread.setDaemon(true);
            // Not that of a plugin that happened to run when the thread was needed (rule T9).
            thread.setContextClassLoader(WorkerPool.class.getClassLoader());
            return thread;
          });

  private static final Executor SHARED =
      task -> {
        StackRoom.requireForShared(); // all programs share the pool
        POOL.execute(task);
      };

  private WorkerPool() {}

  /** Returns the executor of these threads. */
  public static Executor shared() {
    return SHARED;
  }
}
