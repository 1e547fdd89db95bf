package dev.footbridge.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that all engines of a process share. Unbounded, because turns and handlers may block,
 * and a program that does must not hold up another; idle threads end after ten seconds.
 */
final class WorkerPool {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Executor SHARED =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> {
            Thread thread = new Thread(task, "footbridge-" + COUNT.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });

  private WorkerPool() {}

  static Executor shared() {
    return SHARED;
  }
}
