package dev.footbridge.engine;

import dev.footbridge.api.RequestEvent;

/** A call as a stand-in gets it. */
public interface StandInCall {
  /** Returns the call. */
  BridgeCall call();

  /** Returns what answers the call, and what it asks for. */
  RequestEvent request();

  /** Tells whether there is a handler to pass the call on to. */
  boolean hasHandler();

  /**
   * Has the handler answer: at once if the call is synchronous, else in its turn.
   *
   * @throws Exception what a synchronous handler throws
   * @throws IllegalStateException if there is no handler
   */
  void passOn() throws Exception;
}
