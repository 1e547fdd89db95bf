package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.BuiltInForm;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ApiMode;
import dev.footbridge.contract.problem.Location;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * An {@code @JsEvent} method, ready to be called.
 *
 * @param event the name of the event
 * @param plugin the place of its plugin among those of a program
 * @param method the method
 * @param returns what the method returns, which is its form
 * @param executor the name of the executor it asks for; empty for the default
 * @param timeoutMillis the deadline of its calls in ms; 0 for the default
 * @param form how programs call it, if not with an object of options; null for that
 */
public record HandlerMethod(
    String event,
    int plugin,
    Method method,
    Returns returns,
    String executor,
    long timeoutMillis,
    @Nullable BuiltInForm form) {

  /** What a handler returns (rules D3, D4). */
  public enum Returns {
    /** {@code void}: asynchronous, answered through the request. */
    NOTHING(false),
    /** A {@code CompletionStage}: asynchronous, answered by its outcome. */
    STAGE(false),
    /** A {@code String}: synchronous, the JSON text of the result. */
    TEXT(true),
    /** Any other type: synchronous, written as JSON. */
    VALUE(true);

    private final boolean sync;

    Returns(boolean sync) {
      this.sync = sync;
    }

    static Returns of(Class<?> type) {
      if (type == void.class) {
        return NOTHING;
      }
      if (CompletionStage.class.isAssignableFrom(type)) {
        return STAGE;
      }
      return type == String.class ? TEXT : VALUE;
    }
  }

  /** Returns what the method says of its API. */
  public ApiContract contract() {
    return ApiContract.builder(event, ApiMode.of(isSync()))
        .form(form)
        .source(Location.inMethod(method))
        .build();
  }

  /** Tells whether the handler's answer is what it returns. */
  public boolean isSync() {
    return returns.sync;
  }

  /**
   * Calls the handler.
   *
   * @throws Throwable what the handler throws, not the wrapper of reflection (rule S2)
   */
  public @Nullable Object invoke(HostPlugin<?> instance, RequestEvent request) throws Throwable {
    try {
      return method.invoke(instance, request);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** Returns {@code Class.method}, for messages. */
  public String describe() {
    return Names.of(method);
  }
}
