package dev.footbridge.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where a program's turns run: on the shared pool, or on a thread of its own with the stack its
 * runtime asks for (rule T1).
 */
record ProgramThread(Executor executor, Runnable release) {
  static ProgramThread of(EngineParts engine, String programName) {
    long stackBytes = engine.runtime().dedicatedStackBytes();
    if (stackBytes == 0) {
      return new ProgramThread(engine.pool(), () -> {});
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
