package dev.footbridge.isolated;

/** Threads that do not keep the process alive. */
final class Daemon {
  private Daemon() {}

  /** Returns a thread that is not started. */
  static Thread thread(Runnable work, String name) {
    return thread(work, name, 0);
  }

  static void start(Runnable work, String name) {
    thread(work, name).start();
  }

  /**
   * Starts a thread with a stack of that size.
   *
   * @param stackBytes 0 for the JVM's own size
   */
  static void start(Runnable work, String name, long stackBytes) {
    thread(work, name, stackBytes).start();
  }

  private static Thread thread(Runnable work, String name, long stackBytes) {
    Thread thread = new Thread(null, work, name, stackBytes);
    thread.setDaemon(true);
    return thread;
  }
}
