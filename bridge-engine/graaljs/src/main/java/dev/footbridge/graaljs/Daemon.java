package dev.footbridge.graaljs;

/** Threads that do not keep the process alive. */
final class Daemon {
  private Daemon() {}

  static void start(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
