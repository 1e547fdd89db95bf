package dev.footbridge.isolated;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes on a thread that lives as long as this process. For Linux, a process that dies
 * with its parent dies with the thread that started it.
 */
final class Starter {
  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(work -> Daemon.thread(work, "footbridge-children-starter"));

  private Starter() {}

  /**
   * Starts a process.
   *
   * @throws IOException if that is not possible, also for lack of processes, threads or files
   */
  static Process start(ProcessBuilder command) throws IOException {
    CompletableFuture<Process> started = new CompletableFuture<>();
    try {
      THREAD.execute(
          () -> {
            try {
              started.complete(command.start());
            } catch (Throwable e) { // the waiting thread throws it
              started.completeExceptionally(e);
            }
          });
    } catch (OutOfMemoryError e) { // no more threads; the heap has nothing to do with it
      throw new IOException(e.getMessage(), e);
    }
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return started.get();
        } catch (InterruptedException e) {
          interrupted = true; // it takes milliseconds, and the process must not be lost
        } catch (ExecutionException e) {
          Throwable cause = e.getCause() == null ? e : e.getCause();
          throw new IOException(cause.getMessage(), cause);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns in one line why the system starts no process; the JDK may add lines of guesses. */
  static String reasonOf(IOException refusal) {
    return String.valueOf(refusal.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
