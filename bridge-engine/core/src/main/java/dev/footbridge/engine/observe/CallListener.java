package dev.footbridge.engine.observe;

import dev.footbridge.engine.spi.Payload;

/**
 * Told of every call: {@link #started}, each {@link #state}, then {@link #ended} exactly once,
 * whatever happens; of its handler's run, {@link #handling} and {@link #handled}; and of what
 * handlers do that changes nothing any more.
 *
 * <p>The first three are called for one call in that order and one at a time; what concerns
 * different calls, or a handler's run and what other threads do with its call, comes from many
 * threads at once. They hold the call up, so they must return quickly and must not wait for the
 * call. What they throw goes to the thread's uncaught-exception handler.
 */
public interface CallListener {
  /** The engine accepted a call, or refused it, which its end will tell. */
  default void started(BridgeCall call) {}

  /** The handler is about to run, on this thread. Not told of a call that no handler is run for. */
  default void handling(BridgeCall call) {}

  /**
   * The handler returned or threw, on the thread of {@link #handling}. The call may have ended
   * before, or end later. Not told if the stack is exhausted.
   */
  default void handled(BridgeCall call) {}

  /**
   * The handler sent a state, which will be delivered.
   *
   * @param state what the handler sent, a JSON object
   */
  default void state(BridgeCall call, Payload state) {}

  /** The call ended. */
  default void ended(BridgeCall call, Outcome outcome) {}

  /**
   * The handler settled a call that had ended; nothing came of it (rule S3).
   *
   * @param second what the second answer would have been
   */
  default void duplicate(BridgeCall call, Outcome second) {}

  /** The handler sent a state to a call that had ended; nothing came of it (rule S3). */
  default void late(BridgeCall call, Payload state) {}

  /** The handler sent a state to a synchronous call, which delivers none (rule C1). */
  default void dropped(BridgeCall call, Payload state) {}

  /** The handler threw after its call had ended. */
  default void threwAfterEnd(BridgeCall call, Throwable thrown) {}

  /**
   * A synchronous handler was interrupted, because it ran past the call's deadline; JavaScript goes
   * on when it returns (rule S4).
   */
  default void overran(BridgeCall call) {}

  /**
   * A call waits for another one's handler, which runs for longer than the engine's {@code
   * stallAfter}: told once per waiting call (rule T2).
   */
  default void stalled(BridgeCall call, BridgeCall behind) {}
}
