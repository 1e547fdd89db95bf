package dev.footbridge.engine.internal.api;

import dev.footbridge.api.BuiltInForm;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.internal.plugin.HandlerMethod;
import dev.footbridge.engine.observe.BridgeCall;
import org.jspecify.annotations.Nullable;

/** What answers the calls of one API. */
public interface Handler {
  /** Whether a call is answered before {@link #handle} returns. */
  boolean isSync();

  /** Returns the name of the executor it asks for; empty for the default. */
  String executor();

  /** Returns the deadline of its calls in ms; 0 for the default. */
  long timeoutMillis();

  /** Returns how programs call it, if not with an object of options; null for that. */
  @Nullable BuiltInForm form();

  /** Returns {@code Class.method} or another name, for messages. */
  String describe();

  /**
   * Answers a call, or arranges that it is answered later.
   *
   * @throws Throwable if the handler throws, which ends the call as a failure (rule S2)
   */
  void handle(Invocation invocation) throws Throwable;

  /** One run of a handler for one call: all that the handler knows of the engine. */
  interface Invocation {
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
}
