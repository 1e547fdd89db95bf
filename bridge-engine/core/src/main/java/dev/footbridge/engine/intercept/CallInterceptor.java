package dev.footbridge.engine.intercept;

/** Answers the calls of one program in place of their handlers, or passes them on. */
@FunctionalInterface
public interface CallInterceptor {
  /**
   * Answers a call as a handler does, through {@link InterceptorChain#request()}, now or later; or
   * passes it on with {@link InterceptorChain#proceed()}. A synchronous call must be answered
   * before this returns. Called where a handler would be: on the JS thread for a synchronous call,
   * else one at a time on a handler thread.
   *
   * @throws Exception if the call is to end as a failure (rule S2)
   */
  void intercept(InterceptorChain chain) throws Exception;
}
