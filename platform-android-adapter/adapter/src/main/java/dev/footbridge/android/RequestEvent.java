package dev.footbridge.android;

import android.app.Activity;
import dev.footbridge.api.Exchange;
import java.lang.ref.WeakReference;
import java.util.Objects;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * One call of an event, as its handler sees it on Android.
 *
 * <p>The methods that take an {@code org.json.JSONObject} do the same as those that take any
 * object. They are here because compiled plugins link to the documented parameter types.
 */
public final class RequestEvent extends dev.footbridge.api.RequestEvent {
  /** A reference to the Activity that shows the program (rule A1); an {@link ActivityRef}. */
  public final WeakReference<Activity> activityRef;

  RequestEvent(Exchange exchange, ActivityRef activityRef) {
    super(exchange);
    this.activityRef = activityRef;
  }

  /** Ends the call as a success; see {@link #ok(Object)}. */
  public void ok(@Nullable JSONObject data) {
    super.ok(data);
  }

  /** Ends the call as a failure with data; see {@link #fail(Object, String)}. */
  public void fail(@Nullable JSONObject data, @Nullable String reason) {
    super.fail(data, reason);
  }

  /** Returns the JSON text of a success; see {@link #okSync(Object)}. */
  public String okSync(@Nullable JSONObject data) {
    return super.okSync(data);
  }

  /** Returns the JSON text of a failure; see {@link #failSync(Object, String)}. */
  public String failSync(@Nullable JSONObject data, @Nullable String reason) {
    return super.failSync(data, reason);
  }

  /**
   * Sends an intermediate state to {@code request}; see {@link
   * #sendState(dev.footbridge.api.RequestEvent, Object)}.
   */
  public void sendState(RequestEvent request, @Nullable JSONObject state) {
    Objects.requireNonNull(request, "request");
    super.sendState(request, state);
  }
}
