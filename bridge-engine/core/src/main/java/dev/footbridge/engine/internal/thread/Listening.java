package dev.footbridge.engine.internal.thread;

import java.util.List;
import java.util.function.Consumer;

/** Tells listeners, and shields the engine from what they throw. */
public final class Listening {
  private Listening() {}

  /**
   * Tells each of {@code listeners}, in order. What one throws goes to the thread's
   * uncaught-exception handler.
   */
  public static <L> void tell(List<L> listeners, Consumer<? super L> message) {
    for (L listener : listeners) {
      try {
        message.accept(listener);
      } catch (RuntimeException | Error e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }
}
