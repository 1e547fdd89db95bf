package dev.footbridge.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** The threads of a hand-written bridge: one for JavaScript, and one for its handlers. */
final class Turns implements AutoCloseable {
  private final ExecutorService script = Executors.newSingleThreadExecutor();
  private final ExecutorService handlers = Executors.newSingleThreadExecutor();
  private final Semaphore finished = new Semaphore(0);

  /** A task that may throw. */
  interface Work {
    void run() throws Exception;
  }

  /** Queues work for JavaScript's thread. */
  void post(Work turn) {
    script.execute(() -> quietly(turn));
  }

  /** Queues work for the handlers' thread. */
  void handle(Work handling) {
    handlers.execute(() -> quietly(handling));
  }

  /** Runs on JavaScript's thread and waits. */
  <T> T call(Callable<T> turn) {
    try {
      return script.submit(turn).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends {@link #awaitFinished()}. */
  void finish() {
    finished.release();
  }

  /** Waits until the program has called {@code finished()}. */
  void awaitFinished() {
    finished.acquireUninterruptibly();
  }

  @Override
  public void close() {
    script.shutdown();
    handlers.shutdown();
  }

  private static void quietly(Work work) {
    try {
      work.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
