package dev.footbridge.engine.internal.thread;

/** Reports exceptions that nothing catches. */
public final class Uncaught {
  private Uncaught() {}

  /**
   * Passes an exception to the thread's uncaught-exception handler. Does not throw: a handler
   * prints the exception, whose {@code toString()} may itself throw.
   */
  public static void report(Throwable thrown) {
    try {
      tell(thrown);
    } catch (Throwable e) {
      tellOfClass(thrown);
    }
  }

  private static void tellOfClass(Throwable thrown) {
    try {
      Throwable substitute =
          new IllegalStateException(
              "a " + thrown.getClass().getName() + ", which cannot be printed, was not caught");
      substitute.setStackTrace(thrown.getStackTrace());
      tell(substitute);
    } catch (Throwable e) {
      return; // the handler itself is broken: there is nobody left to tell
    }
  }

  private static void tell(Throwable thrown) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
  }
}
