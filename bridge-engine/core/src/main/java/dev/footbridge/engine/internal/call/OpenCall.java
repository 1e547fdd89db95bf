package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.plugin.Endable;
import dev.footbridge.engine.observe.BridgeCall;
import org.jspecify.annotations.Nullable;

/** The view of a call for deadlines, queues and back-pressure. */
interface OpenCall extends BridgeCall, Endable {
  /** Returns the timeout of the call, in nanoseconds. */
  long timeoutNanos();

  /** Returns the deadline, in nanoseconds of the program's clock. */
  long deadlineNanos();

  /** Returns whether the call has ended. */
  @Override
  boolean hasEnded();

  /** Returns the index of the listener to notify of the start, and counts it as notified. */
  int nextStart();

  /** Returns the same for the end. Called while the call ends. */
  int nextEnd();

  /** Ends the call at its deadline (rule S4); its own handler has begun. */
  default void timeOut() {
    timeOut(null);
  }

  /**
   * Ends the call at its deadline (rule S4).
   *
   * @param behind the call whose handler it still waits for; null if its own has begun
   */
  void timeOut(@Nullable BridgeCall behind);

  /** Ends the call because its program ends (rule S9). */
  void close();
}
