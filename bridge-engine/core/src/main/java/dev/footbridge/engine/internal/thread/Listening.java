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
    for (L listener : listeners) {
      try {
        message.accept(listener);
      } catch (Throwable e) { // also what a listener throws without declaring it
        Uncaught.report(e);
      }
    }
  }

  /**
   * Notifies one listener in the same way, unless the stack is exhausted. A listener that recurses
   * to the end of a stack that has room is a bug of the listener, like any exception.
   *
   * @throws StackOverflowError if the stack is exhausted
   */
  public static <L> void tellIfRoom(L listener, Consumer<? super L> message) {
    try {
      message.accept(listener);
    } catch (Throwable e) {
      if (e instanceof StackOverflowError overflow && !StackRoom.hasForCall()) {
        throw overflow;
      }
      Uncaught.report(e);
    }
  }
}
