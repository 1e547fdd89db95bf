package dev.footbridge.program.module;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs what may recurse deeply on a thread with a large stack. The memory is only taken as far as
 * it is used.
 */
final class DeepStack {
  private static final long BYTES = 256L << 20;

  private DeepStack() {}

  /**
   * Returns what {@code task} returns, or throws what it throws. Waits for it, also when
   * interrupted.
   */
  static <T> T call(Supplier<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.complete(task.get());
              } catch (Throwable e) { // passed on
                result.completeExceptionally(e);
              }
            },
            "footbridge-convert",
            BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }
}
