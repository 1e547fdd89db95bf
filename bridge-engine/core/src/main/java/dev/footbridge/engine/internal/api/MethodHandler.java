package dev.footbridge.engine.internal.api;

import dev.footbridge.engine.internal.plugin.HandlerMethod;

/** A handler that calls an {@code @JsEvent} method (rules D3, D4). */
record MethodHandler(HandlerMethod method) implements Handler {
  @Override
  public boolean isSync() {
    return method.isSync();
  }

  @Override
  public String executor() {
    return method.executor();
  }

  @Override
  public long timeoutMillis() {
    return method.timeoutMillis();
  }

  @Override
  public String describe() {
    return method.describe();
  }

  @Override
  public void handle(Invocation invocation) throws Throwable {
    Object value = method.invoke(invocation.plugin(method.plugin()), invocation.request());
    invocation.returned(method.returns(), value);
  }
}
