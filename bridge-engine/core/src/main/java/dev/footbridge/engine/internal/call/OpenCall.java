package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.observe.BridgeCall;

/** A call as those see it that watch over calls: deadlines, queues, back-pressure. */
interface OpenCall extends BridgeCall {
  /** Returns how long the call may take, in nanoseconds. */
  long timeoutNanos();

  /** Returns when the call times out, in nanoseconds of the program's clock. */
  long deadlineNanos();

  /** Whether the call has its outcome. */
  boolean hasEnded();

  /** Ends the call at its deadline (rule S4). */
  void timeOut();

  /** Ends the call because its program ends (rule S9). */
  void close();
}
