package dev.footbridge.api;

import java.util.Map;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The engine's side of one call: a {@link RequestEvent} passes what its handler answers to it. For
 * engines and hosts, not for plugin authors. All methods may be called from any thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Exchange {
  /** Returns the name of the event called. */
  String event();

  /** Returns the parameters as JSON text, always of an object (rule C5). */
  String jsonParams();

  /**
   * Returns the caller's input, for both ways of calling (rule C5).
   *
   * @throws IllegalArgumentException if the input is not a JSON object
   */
  Map<String, @Nullable Object> params();

  /**
   * Returns the caller's input as a {@code T}.
   *
   * @throws IllegalArgumentException if the input does not fit; the message names the parameter
   */
  <T> T params(Class<T> type);

  /** Settles the call as a success; null means no data (rules R7, S3, S7). */
  void ok(@Nullable Object data);

  /** Settles the call as a failure; null means no data, or no reason (rules R1, S3, S7). */
  void fail(@Nullable Object data, @Nullable String reason);

  /** Returns the JSON text of a success for a synchronous handler to return; settles nothing. */
  String okSync(@Nullable Object data);

  /** Returns the JSON text of a failure for a synchronous handler to return; settles nothing. */
  String failSync(@Nullable Object data, @Nullable String reason);

  /** Delivers an intermediate state (rules R4, T4, T5). */
  void sendState(@Nullable Object state);

  /**
   * Returns the executor of the main thread of the program that called (rule T2); null if the
   * engine has none.
   */
  default @Nullable Executor mainThread() {
    return null;
  }

  /** Returns whether the call is cancelled: its deadline passed, or the program ended. */
  boolean isCancelled();

  /** Runs {@code action} once when the call is cancelled; immediately if it already is. */
  void onCancel(Runnable action);
}
