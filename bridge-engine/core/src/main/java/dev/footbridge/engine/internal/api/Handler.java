package dev.footbridge.engine.internal.api;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.internal.plugin.HandlerMethod;
import dev.footbridge.engine.observe.BridgeCall;
import org.jspecify.annotations.Nullable;

/** The handler of one API's calls. */
public interface Handler {
  /** Returns whether a call is answered before {@link #handle} returns. */
  boolean isSync();

  /**
   * Returns whether {@link #handle} only passes an asynchronous call on, so that it runs on the
   * current thread.
   */
  default boolean isPassedOn() {
    return false;
  }

  /** Returns the name of the executor it runs on; empty for the default. */
  String executor();

  /** Returns the deadline of its calls in ms; 0 for the default. */
  long timeoutMillis();

  /** Returns {@code Class.method} or another name, for messages. */
  String describe();

  /**
   * Answers a call, or starts work that answers it later.
   *
   * @throws Throwable if the handler throws, which ends the call as a failure (rule S2)
   */
  void handle(Invocation invocation) throws Throwable;

  /** One run of a handler for one call: the handler's only access to the engine. */
  interface Invocation {
    /** Returns the call. */
    BridgeCall call();

    /** Returns whether the call has ended. */
    boolean hasEnded();

    /** Creates the request that the handler answers through. */
    RequestEvent request();

    /** Returns the program's instance of the plugin with that index. */
    HostPlugin<?> plugin(int index);

    /** Returns the interceptor of the program's calls. */
    CallInterceptor interceptor();

    /** Passes the call to the program's logic layer, which answers it later. */
    void askLogicLayer();

    /** Settles the call with the return value of a handler method (rules D3, D4, S6). */
    void returned(HandlerMethod.Returns form, @Nullable Object value);

    /**
     * Passes the call to another handler, which runs at once if it is synchronous, and is queued
     * otherwise.
     *
     * @throws Exception if a synchronous handler throws
     */
    void proceed(Handler next) throws Exception;
  }
}
