package dev.footbridge.engine;

/** Answers the calls of one program in the place of its handlers. */
@FunctionalInterface
public interface StandIn {
  /**
   * Answers a call as a handler does: through {@link StandInCall#request()}, now or later, or by
   * passing it on. A synchronous call must be answered before this returns. Called where a handler
   * would be: on the JS thread for a synchronous call, else one at a time on a handler thread.
   *
   * @throws Exception what ends the call as a failure (rule S2)
   */
  void answer(StandInCall call) throws Exception;
}
