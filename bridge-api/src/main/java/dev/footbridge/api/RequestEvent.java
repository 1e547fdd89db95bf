package dev.footbridge.api;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One call of an event by a mini program, as its handler sees it. Safe to use from any thread, also
 * after the handler returned.
 *
 * <p>Data given to {@code ok}, {@code fail} and {@code sendState} is anything that Jackson writes
 * as a JSON object: a {@code Map}, a record or bean, a Jackson tree, an {@code
 * org.json.JSONObject}. It is serialized before the method returns, so the caller may change it
 * afterwards. The first {@code ok} or {@code fail} ends the call; later ones are ignored and
 * reported to the host, and never throw (rule S3).
 *
 * <p>A host may extend this class with whatever else its handlers need.
 */
public class RequestEvent {
  /** The name of the event called; useful for a handler of several events. */
  public final String event;

  /**
   * The parameters as JSON text, always of an object. Through {@code wx.<name>(options)} these are
   * the options; through {@code invokeNativePlugin} the whole option object, with the caller's
   * input under {@code data} (rule C5). {@link #params()} gives the input in either case.
   */
  public final String jsonParams;

  private final Exchange exchange;

  /** Creates the handler's view of {@code exchange}; called by hosts. */
  public RequestEvent(Exchange exchange) {
    this.exchange = Objects.requireNonNull(exchange, "exchange");
    this.event = exchange.event();
    this.jsonParams = exchange.jsonParams();
  }

  /**
   * Returns the caller's input: JSON objects as {@code Map}, arrays as {@code List}, numbers as
   * {@code Integer} or {@code Long} if they are integers of at most 53 bits, else as {@code
   * Double}, null as null. Empty if there is none. Each call returns a new map, which the handler
   * may change.
   *
   * @throws IllegalArgumentException if the input is not a JSON object
   */
  public final Map<String, @Nullable Object> params() {
    return exchange.params();
  }

  /**
   * Returns the caller's input as a {@code T}, a record or bean whose property names are the
   * parameters'. Unknown parameters are ignored.
   *
   * @throws IllegalArgumentException if the input does not fit; the message names the parameter, or
   *     is that of the exception with which a constructor refuses it
   * @throws IllegalStateException if no input fits, since a {@code T} cannot be created (rule R8)
   */
  public final <T> T params(Class<T> type) {
    Objects.requireNonNull(type, "type");
    return exchange.params(type);
  }

  /** Returns the main thread of the program that called; for {@link PluginLifecycle}. */
  final @Nullable Executor mainThread() {
    return exchange.mainThread();
  }

  /** Ends the call as a success without data. */
  public final void ok() {
    exchange.ok(null);
  }

  /**
   * Ends the call as a success.
   *
   * @param data written as a JSON object; null means no data
   */
  public final void ok(@Nullable Object data) {
    exchange.ok(data);
  }

  /** Ends the call as a failure without data or reason. */
  public final void fail() {
    exchange.fail(null, null);
  }

  /**
   * Ends the call as a failure.
   *
   * @param reason what the caller reads after {@code <name>:fail}; null or empty means no reason.
   *     It is passed on as it is (rule X1), so write a sentence for the program, and not {@code
   *     e.toString()}
   */
  public final void fail(@Nullable String reason) {
    exchange.fail(null, reason);
  }

  /**
   * Ends the call as a failure with data.
   *
   * @param data written as a JSON object beside the reason; null means no data
   * @param reason as in {@link #fail(String)}
   */
  public final void fail(@Nullable Object data, @Nullable String reason) {
    exchange.fail(data, reason);
  }

  /**
   * Returns the JSON text of a success, for a synchronous handler to return. Does not end the call
   * by itself.
   *
   * @param data written as a JSON object; null means no data
   */
  public final String okSync(@Nullable Object data) {
    return exchange.okSync(data);
  }

  /**
   * Returns the JSON text of a failure, for a synchronous handler to return. Does not end the call
   * by itself.
   *
   * @param data written as a JSON object; null means no data
   * @param reason as in {@link #fail(String)}
   */
  public final String failSync(@Nullable Object data, @Nullable String reason) {
    return exchange.failSync(data, reason);
  }

  /**
   * Sends an intermediate state to the {@code progress} callback of {@code request}, which the
   * documented API takes as an argument (rule E4).
   *
   * @param state written as a JSON object; null means an empty one
   */
  public final void sendState(RequestEvent request, @Nullable Object state) {
    Objects.requireNonNull(request, "request");
    request.sendState(state);
  }

  /**
   * Sends an intermediate state to the caller's {@code progress} callback (rule R4).
   *
   * @param state written as a JSON object; null means an empty one
   */
  public final void sendState(@Nullable Object state) {
    exchange.sendState(state);
  }

  /** Returns whether the call is cancelled: its deadline passed (S4), or the program ended (S9). */
  public final boolean isCancelled() {
    return exchange.isCancelled();
  }

  /**
   * Runs {@code action} once when the call is cancelled; immediately if it already is, never if the
   * call was answered. It runs on the thread that cancels and must return quickly.
   */
  public final void onCancel(Runnable action) {
    Objects.requireNonNull(action, "action");
    exchange.onCancel(action);
  }
}
