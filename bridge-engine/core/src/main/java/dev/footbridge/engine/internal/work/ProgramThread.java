package dev.footbridge.engine.internal.work;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The executor of a program's turns: the shared pool, or a thread of its own with the stack size
 * that its runtime needs (rule T1).
 */
public record ProgramThread(Executor executor, Runnable release) {
  /**
   * Creates the executor of a program's turns.
   *
   * @param stackBytes the stack size that its runtime needs; 0 if any thread can be used
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
              thread.setContextClassLoader(ProgramThread.class.getClassLoader());
              return thread;
            });
    return new ProgramThread(own, own::shutdown);
  }
}
