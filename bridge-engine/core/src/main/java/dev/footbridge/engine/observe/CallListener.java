package dev.footbridge.engine.observe;

import dev.footbridge.engine.spi.Payload;
import org.apiguardian.api.API;

/**
 * Receives the events of every call: {@link #started}, each {@link #state}, then {@link #ended}
 * exactly once in all cases; {@link #handling} and {@link #handled} around its handler; and what
 * handlers do to a call without effect, such as settling it twice.
 *
 * <p>For one call, {@code started}, {@code state} and {@code ended} are called in that order and
 * one at a time. The other methods, and those of different calls, may be called by many threads at
 * the same time. Methods delay the call, so they must return quickly and must not wait for it. An
 * exception goes to the thread's uncaught-exception handler.
 */
public interface CallListener {
  /** The engine received a call; if it refuses the call, {@link #ended} follows with the reason. */
  default void started(BridgeCall call) {}

  /** The handler is about to run, on this thread. Not called if no handler runs for the call. */
  default void handling(BridgeCall call) {}

  /**
   * The handler returned or threw, on the thread of {@link #handling}. The call may have ended
   * before, or may end later. Not called if the stack overflowed.
   */
  default void handled(BridgeCall call) {}

  /**
   * The call was passed to the program's own logic layer, which will answer it: no mock and no
   * plugin does. Called before the logic layer gets it.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  default void passedOn(BridgeCall call) {}

  /**
   * The handler sent a state, which will be delivered.
   *
   * @param state what the handler sent, a JSON object
   */
  default void state(BridgeCall call, Payload state) {}

  /** The call ended. */
  default void ended(BridgeCall call, Outcome outcome) {}

  /**
   * The handler settled a call that had already ended, without effect (rule S3).
   *
   * @param second the outcome that was ignored
   */
  default void duplicate(BridgeCall call, Outcome second) {}

  /** The handler sent a state to a call that had already ended, without effect (rule S3). */
  default void late(BridgeCall call, Payload state) {}

  /** The handler sent a state to a synchronous call, which cannot deliver states (rule C1). */
  default void dropped(BridgeCall call, Payload state) {}

  /** The handler threw after its call had ended. */
  default void threwAfterEnd(BridgeCall call, Throwable thrown) {}

  /**
   * A handler was interrupted, because it ran past the call's deadline (rule S4). If it is
   * synchronous, JavaScript continues when it returns; if not, the calls behind it do.
   */
  default void overran(BridgeCall call) {}

  /**
   * A handler has run past the call's deadline and still runs, on a thread of the host, which the
   * engine does not interrupt (rule S4). Calls of the same executor wait for it.
   */
  default void outstayed(BridgeCall call) {}

  /**
   * A call waits for the handler of call {@code behind}, which has run for longer than the engine's
   * {@code stallAfter}. Called once per waiting call (rule T2).
   */
  default void stalled(BridgeCall call, BridgeCall behind) {}
}
