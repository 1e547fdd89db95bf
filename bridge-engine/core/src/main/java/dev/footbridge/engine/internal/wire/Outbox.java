package dev.footbridge.engine.internal.wire;

import dev.footbridge.engine.spi.Payload;

/** Queues {@linkplain Message messages} for one program. Safe for use by many threads. */
public interface Outbox {
  /** Queues a turn that delivers {@code message}; drops it if the program has ended. */
  void post(Payload message);

  /** Does the same, and runs {@code taken} in that turn after the delivery. */
  void post(Payload message, Runnable taken);

  /** Returns whether the calling thread may wait until the program has caught up. */
  boolean mayWait();
}
