package dev.footbridge.engine;

import dev.footbridge.api.BuiltInForm;
import dev.footbridge.engine.internal.handler.HandlerMethod;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An {@code @JsEvent} method that answers calls by what it does and returns (rules D3, D4). */
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
  public @Nullable BuiltInForm form() {
    return method.form();
  }

  @Override
  public String describe() {
    return method.describe();
  }

  @Override
  public void handle(Call call, ProgramPlugins plugins, BiConsumer<Call, Handler> later)
      throws Throwable {
    Object value = method.invoke(plugins.get(method.plugin()), plugins.request(call));
    call.returned(method.returns(), value);
  }
}
