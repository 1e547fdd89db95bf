package dev.footbridge.typescript;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * TypeScript's compiler, in a context of its own on a thread of its own: it takes seconds to start
 * and hundreds of megabytes, so all files share one, and it ends when it has been idle for a while.
 * Safe for use by many threads; translates one file at a time.
 */
final class Compiler {
  /** More than QuickJS needs; on GraalJS, how deep a file may be nested depends on it. */
  private static final long STACK_BYTES = 64L << 20;

  private final Duration limit;
  private final CompilerRuntimes runtimes;
  private final ThreadPoolExecutor threads;
  private volatile @Nullable CompilerContext running;
  private volatile boolean isStopping; // whoever sees both this and a context stops it

  /**
   * Creates a compiler, which starts with the first file.
   *
   * @param idle after how much time without a file it ends
   * @param limit how long one file may take
   */
  Compiler(CompilerRuntimes runtimes, Duration idle, Duration limit) {
    this.runtimes = runtimes;
    this.limit = limit;
    threads =
        new ThreadPoolExecutor(
            1, 1, idle.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), Worker::new);
    threads.allowCoreThreadTimeOut(true);
  }

  /** Translates a file. Waits for it, also when interrupted. */
  synchronized Answer translate(String text) {
    isStopping = false;
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(
            () -> ((Worker) Thread.currentThread()).translate(text), threads);
    try {
      return answer.copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        return stop(answer);
      }
      throw cause(e);
    }
  }

  private Answer stop(CompletableFuture<Answer> answer) {
    isStopping = true;
    CompilerContext context = running;
    if (context != null) {
      context.interrupt();
    }
    try {
      Answer last = answer.join();
      if (last.leavesCompilerWhole()) {
        return last; // it was done just then
      }
    } catch (CompletionException e) {
      throw cause(e);
    }
    return new Answer.TooLarge(
        "takes more than " + limit.toMillis() + " ms to be translated, and was stopped");
  }

  private static RuntimeException cause(CompletionException e) {
    if (e.getCause() instanceof Error cause) {
      throw cause;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : e;
  }

  /** The thread: what it opened is closed where it ends. */
  private final class Worker extends Thread {
    private @Nullable CompilerContext context;

    Worker(Runnable work) {
      super(null, work, "footbridge-typescript", Math.max(STACK_BYTES, runtimes.stackBytes()));
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        super.run();
      } finally {
        close();
      }
    }

    Answer translate(String text) {
      if (context == null) {
        context = new CompilerContext(runtimes.create());
      }
      running = context;
      if (isStopping) {
        context.interrupt();
      }
      boolean isWhole = false;
      try {
        Answer answer = context.translate(text);
        isWhole = answer.leavesCompilerWhole();
        return answer;
      } finally {
        running = null;
        if (!isWhole || isStopping) {
          close();
        }
      }
    }

    private void close() {
      if (context != null) {
        context.close();
        context = null;
      }
    }
  }
}
