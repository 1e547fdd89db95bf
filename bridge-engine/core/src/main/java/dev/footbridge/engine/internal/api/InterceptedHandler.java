package dev.footbridge.engine.internal.api;

import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.intercept.InterceptorChain;
import dev.footbridge.engine.observe.BridgeCall;
import org.jspecify.annotations.Nullable;

/**
 * A handler that passes the calls of one API to the program's interceptor.
 *
 * @param isSync whether the API is synchronous
 * @param real the handler behind the interceptor; null if there is none
 */
record InterceptedHandler(String event, boolean isSync, @Nullable Handler real) implements Handler {
  @Override
  public String executor() {
    return ""; // the interceptor runs on the default executor, the real handler on its own
  }

  @Override
  public long timeoutMillis() {
    return real == null ? 0 : real.timeoutMillis();
  }

  @Override
  public String describe() {
    return real == null ? "a mock" : real.describe();
  }

  @Override
  public void handle(Invocation invocation) throws Throwable {
    invocation.interceptor().intercept(new Chain(invocation, invocation.request()));
    if (isSync && !invocation.hasEnded()) {
      throw new IllegalStateException("no mock answered the synchronous call '" + event + "'");
    }
  }

  private final class Chain implements InterceptorChain {
    private final Invocation invocation;
    private final RequestEvent request;

    Chain(Invocation invocation, RequestEvent request) {
      this.invocation = invocation;
      this.request = request;
    }

    @Override
    public BridgeCall call() {
      return invocation.call();
    }

    @Override
    public RequestEvent request() {
      return request;
    }

    @Override
    public boolean hasHandler() {
      return real != null;
    }

    @Override
    public void proceed() throws Exception {
      if (real == null) {
        throw new IllegalStateException("'" + event + "' has no handler to proceed to");
      }
      invocation.proceed(real);
    }
  }
}
