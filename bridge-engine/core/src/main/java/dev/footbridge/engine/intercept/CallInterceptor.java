package dev.footbridge.engine.intercept;

import org.apiguardian.api.API;

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

  /**
   * Lets the logic layer of a whole program go on with something that took time outside of the
   * program's turns, such as reading the modules of a page; at once, by default. Called on any
   * thread.
   *
   * @param what names it, the same in each run, such as {@code page pages/order/index}
   * @param then goes on; must run once, now or later, on any thread
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  default void arrive(String what, Runnable then) {
    then.run();
  }
}
