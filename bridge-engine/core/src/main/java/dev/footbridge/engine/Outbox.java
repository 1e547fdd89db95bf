package dev.footbridge.engine;

/** Takes what is to be delivered to one program. */
interface Outbox {
  /**
   * Queues a turn in which the program takes {@code message}; drops it if the program has ended.
   */
  void post(String message);

  /** The same, and runs {@code taken} in that turn after the program has taken it. */
  void post(String message, Runnable taken);

  /** Tells whether the calling thread may wait until the program has caught up. */
  boolean mayWait();
}
