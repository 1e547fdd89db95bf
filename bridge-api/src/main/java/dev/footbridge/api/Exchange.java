package dev.footbridge.api;

import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The engine's side of one call, which a {@link RequestEvent} hands its handler's answers to: for
 * engines and hosts, not for plugin authors. All methods may be called from any thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Exchange {
  /** Returns the name of the event called. */
  String event();

  /** Returns the parameters as JSON text, always an object's (rule C5). */
  String jsonParams();

  /**
   * Returns the caller's input, whichever way the call came (rule C5).
   *
   * @throws IllegalArgumentException if the input is no JSON object
   */
  Map<String, @Nullable Object> params();

  /**
   * Returns the caller's input as a {@code T}.
   *
   * @throws IllegalArgumentException if the input does not fit, naming the parameter
   */
  <T> T params(Class<T> type);

  /** Settles the call as a success; null is no data (rules R7, S3, S7). */
  void ok(@Nullable Object data);

  /** Settles the call as a failure; null is no data, or no reason (rules R1, S3, S7). */
  void fail(@Nullable Object data, @Nullable String reason);

  /** Returns the JSON text of a success for a synchronous handler to return; settles nothing. */
  String okSync(@Nullable Object data);

  /** Returns the JSON text of a failure for a synchronous handler to return; settles nothing. */
  String failSync(@Nullable Object data, @Nullable String reason);

  /** Delivers an intermediate state (rules R4, T4, T5). */
  void sendState(@Nullable Object state);

  /** Tells whether the caller no longer waits: the deadline passed, or the program ended. */
  boolean isCancelled();

  /** Runs {@code action} once when the call is cancelled, at once if it already is. */
  void onCancel(Runnable action);
}
