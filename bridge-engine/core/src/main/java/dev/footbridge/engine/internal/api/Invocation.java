package dev.footbridge.engine.internal.api;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.internal.plugin.HandlerMethod;
import dev.footbridge.engine.observe.BridgeCall;
import org.jspecify.annotations.Nullable;

/** One run of a handler for one call: all that a {@link Handler} knows of the engine. */
public interface Invocation {
  /** Returns the call. */
  BridgeCall call();

  /** Whether the call has its outcome. */
  boolean hasEnded();

  /** Creates the request that the handler answers through. */
  RequestEvent request();

  /** Returns the program's instance of the plugin at that place among its plugins. */
  HostPlugin<?> plugin(int index);

  /** Returns the interceptor of the program's calls. */
  CallInterceptor interceptor();

  /** Settles the call by what a handler method returned (rules D3, D4, S6). */
  void returned(HandlerMethod.Returns form, @Nullable Object value);

  /**
   * Has another handler answer the call: at once if it is synchronous, else in its turn.
   *
   * @throws Exception if a synchronous handler throws
   */
  void proceed(Handler next) throws Exception;
}
