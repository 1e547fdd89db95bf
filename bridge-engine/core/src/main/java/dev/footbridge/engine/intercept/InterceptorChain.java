package dev.footbridge.engine.intercept;

import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.observe.BridgeCall;

/** An intercepted call, and the handler behind the interceptor. */
public interface InterceptorChain {
  /** Returns the call. */
  BridgeCall call();

  /** Returns the request, which has the call's parameters and receives its answer. */
  RequestEvent request();

  /** Returns whether there is a handler to proceed to. */
  boolean hasHandler();

  /**
   * Passes the call to the handler, which runs at once if the call is synchronous, and is queued
   * otherwise.
   *
   * @throws Exception if a synchronous handler throws
   * @throws IllegalStateException if there is no handler
   */
  void proceed() throws Exception;
}
