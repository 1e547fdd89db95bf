package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.BuiltInForm;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ApiMode;
import dev.footbridge.contract.problem.Location;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * An {@code @JsEvent} method, checked and ready to be called.
 *
 * @param event the name of the event
 * @param plugin the index of its plugin
 * @param method the method
 * @param returns the form of its return type
 * @param executor the name of the executor it runs on; empty for the default
 * @param timeoutMillis the deadline of its calls in ms; 0 for the default
 * @param form the positional form of its calls; null if programs pass an object of options
 * @param isOffered whether it is the host's own (rule D10)
 */
public record HandlerMethod(
    String event,
    int plugin,
    Method method,
    Returns returns,
    String executor,
    long timeoutMillis,
    @Nullable BuiltInForm form,
    boolean isOffered) {

  /** The forms of return types (rules D3, D4, D8). */
  public enum Returns {
    /** {@code void}, {@code Void} or Kotlin's {@code Unit}: settled through the request. */
    NOTHING(false),
    /** A {@code CompletionStage}: asynchronous, settled when the stage completes. */
    STAGE(false),
    /** A {@code CompletionStage} that is cancelled when its call is. */
    OWN_STAGE(false),
    /** A {@code String}: synchronous, the JSON text of the result. */
    TEXT(true),
    /** Any other type: synchronous, written as JSON. */
    VALUE(true);

    private final boolean sync;

    Returns(boolean sync) {
      this.sync = sync;
    }

    /** Returns whether the return value is the answer. */
    public boolean isSync() {
      return sync;
    }
  }

  /** Returns the contract that the method declares; without a place if the host offers it. */
  public ApiContract contract() {
    return ApiContract.builder(event, ApiMode.of(isSync()))
        .form(form)
        .source(isOffered ? Location.NONE : Location.inMethod(method))
        .build();
  }

  /** Returns whether the return value is the answer. */
  public boolean isSync() {
    return returns.isSync();
  }

  /**
   * Calls the handler, with the plugin's class loader as the thread's context (rule T9).
   *
   * @throws Throwable what the handler throws, without reflection's wrapper (rule S2)
   */
  public @Nullable Object invoke(HostPlugin<?> instance, RequestEvent request) throws Throwable {
    ClassLoader before = ContextLoader.enter(instance.getClass());
    try {
      return method.invoke(instance, request);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    } finally {
      ContextLoader.leave(before);
    }
  }

  /** Returns {@code Class.method}, for messages. */
  public String describe() {
    return Names.of(method);
  }
}
