package dev.footbridge.engine.intercept;

/** Answers the calls of one program before their handlers, or passes them on. */
@FunctionalInterface
public interface CallInterceptor {
  /**
   * Answers a call as a handler does, through {@link InterceptorChain#request()}, now or later; or
   * passes it on with {@link InterceptorChain#proceed()}. A synchronous call must be answered
   * before this returns. Called on the thread that would run the handler: the JS thread for a
   * synchronous call, otherwise a handler thread, one call at a time.
   *
   * @throws Exception to make the call fail (rule S2)
   */
  void intercept(InterceptorChain chain) throws Exception;
}
