package dev.footbridge.engine.internal.thread;

import java.util.List;
import java.util.function.Consumer;

/** Notifies listeners, and protects the engine from their exceptions. */
public final class Listening {
  private Listening() {}

  /**
   * Notifies each of {@code listeners}, in order. An exception of one goes to the thread's
   * uncaught-exception handler.
   */
  public static <L> void tell(List<L> listeners, Consumer<? super L> message) {
    tell(listeners, message, false);
  }

  /**
   * Notifies each listener like {@link #tell}, but throws a StackOverflowError: the caller undoes
   * what it did, and notifies them again later.
   */
  public static <L> void tellOrOverflow(List<L> listeners, Consumer<? super L> message) {
    tell(listeners, message, true);
  }

  private static <L> void tell(
      List<L> listeners, Consumer<? super L> message, boolean throwsOverflow) {
    for (L listener : listeners) {
      try {
        message.accept(listener);
      } catch (Throwable e) { // also what a listener throws without declaring it
        if (throwsOverflow && e instanceof StackOverflowError overflow) {
          throw overflow;
        }
        Uncaught.report(e);
      }
    }
  }
}
