package dev.footbridge.engine.intercept;

import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.observe.BridgeCall;

/** A call as an interceptor gets it, and the handler behind the interceptor. */
public interface InterceptorChain {
  /** Returns the call. */
  BridgeCall call();

  /** Returns the request, which has the call's parameters and takes its answer. */
  RequestEvent request();

  /** Whether there is a handler to proceed to. */
  boolean hasHandler();

  /**
   * Has the handler answer: at once if the call is synchronous, else in its turn.
   *
   * @throws Exception if a synchronous handler throws
   * @throws IllegalStateException if there is no handler
   */
  void proceed() throws Exception;
}
