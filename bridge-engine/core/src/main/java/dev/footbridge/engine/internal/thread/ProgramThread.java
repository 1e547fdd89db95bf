package dev.footbridge.engine.internal.thread;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where a program's turns run: on the shared pool, or on a thread of its own with the stack its
 * runtime asks for (rule T1).
 */
public record ProgramThread(Executor executor, Runnable release) {
  /**
   * Creates what a program's turns run on.
   *
   * @param stackBytes the stack that its runtime asks for; 0 if any thread will do
   */
  public static ProgramThread of(long stackBytes, String programName) {
    if (stackBytes == 0) {
      return new ProgramThread(WorkerPool.shared(), () -> {});
    }
    ThreadPoolExecutor own =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(null, task, "footbridge-js-" + programName, stackBytes);
              thread.setDaemon(true);
              return thread;
            });
    return new ProgramThread(own, own::shutdown);
  }
}
