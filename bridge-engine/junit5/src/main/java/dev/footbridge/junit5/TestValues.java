package dev.footbridge.junit5;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Receives the values of {@link TestProgram#evaluate(String)} from a test's program. */
@JsPlugin(secondary = true)
public final class TestValues extends BaseJsPlugin {
  /** The event of the values. Programs of users do not call it. */
  static final String EVENT = "footbridge.value";

  private final Consumer<Value> taker;

  /** Creates a plugin that passes values on to {@code taker}. */
  TestValues(Consumer<Value> taker) {
    this.taker = taker;
  }

  /** Receives one value. */
  @JsEvent(EVENT)
  public Map<String, Object> take(RequestEvent request) {
    taker.accept(request.params(Value.class));
    return Map.of();
  }

  /**
   * The value of an expression: one of the last three is not null.
   *
   * @param id the number of the expression
   * @param json the value as JSON
   * @param number a number that JSON does not have, such as NaN
   * @param error why there is no value
   * @param stack the JavaScript frames of the error; null if there is no error
   */
  record Value(
      long id,
      @Nullable String json,
      @Nullable String number,
      @Nullable String error,
      @Nullable String stack) {}
}
