package dev.footbridge.engine.internal.work;

import dev.footbridge.engine.internal.thread.WorkThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Work of a plugin that its program waits for, for a bounded time: it runs on a thread of the
 * engine, is interrupted when the time is over, and is abandoned if that does not help.
 */
public final class BoundedWork {
  /** How long interrupted work may take to return before it is abandoned, in real time. */
  private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String name;
  private final CompletableFuture<Thread> begun = new CompletableFuture<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final FutureTask<@Nullable Void> task;

  /**
   * Creates the work.
   *
   * @param name its name in messages, e.g. {@code Wallet.onDestroy}
   */
  public BoundedWork(String name, Runnable work) {
    this.name = name;
    this.task =
        new FutureTask<>(
            () -> {
              begun.complete(Thread.currentThread());
              try {
                WorkThread.run(name, work);
              } finally {
                over.countDown();
              }
            },
            null);
  }

  /**
   * Runs the work, and returns when it has ended or is abandoned. The interrupt flag of the calling
   * thread stays as it is.
   *
   * @param limitNanos how long the work may take before it is interrupted, in real time
   * @throws Throwable what the work throws; if it takes longer, an {@link IllegalStateException}
   *     that says so, with the stack that the work had then
   */
  public void run(long limitNanos) throws Throwable {
    WorkerPool.shared().execute(task);
    Thread thread = begun.join(); // the pool has no limit; what has not begun must not be left out
    try {
      uninterrupted(limitNanos, nanos -> task.get(nanos, TimeUnit.NANOSECONDS) == null);
    } catch (ExecutionException e) {
      throw e.getCause() == null ? e : e.getCause();
    } catch (TimeoutException e) {
      throw stopped(thread, limitNanos);
    }
  }

  private IllegalStateException stopped(Thread thread, long limitNanos) throws Exception {
    StackTraceElement[] stack = thread.getStackTrace();
    boolean unused = task.cancel(true);
    boolean returned = uninterrupted(STOP_NANOS, nanos -> over.await(nanos, TimeUnit.NANOSECONDS));
    IllegalStateException late =
        new IllegalStateException(
            name
                + " had not returned after "
                + TimeUnit.NANOSECONDS.toMillis(limitNanos)
                + " ms and was interrupted"
                + (returned ? "" : "; it ignores that, and was abandoned on its thread"));
    late.setStackTrace(stack);
    return late;
  }

  /** A wait that can be interrupted; returns its result. */
  private interface Wait {
    boolean await(long nanos) throws Exception;
  }

  private static boolean uninterrupted(long nanos, Wait wait) throws Exception {
    long end = System.nanoTime() + nanos;
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return wait.await(end - System.nanoTime());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
