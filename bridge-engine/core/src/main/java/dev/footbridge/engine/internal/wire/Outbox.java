package dev.footbridge.engine.internal.wire;

/** Takes what is to be delivered to one program. Usable from any thread. */
public interface Outbox {
  /**
   * Queues a turn in which the program takes {@code message}; drops it if the program has ended.
   */
  void post(Message message);

  /** Does the same, and runs {@code taken} in that turn after the program has taken it. */
  void post(Message message, Runnable taken);

  /** Whether the calling thread may wait until the program has caught up. */
  boolean mayWait();
}
