package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.api.ApiTable;
import dev.footbridge.engine.internal.api.Handler;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.ParamsTemplate;
import dev.footbridge.engine.internal.loop.HeldBytes;
import dev.footbridge.engine.internal.result.PayloadLimits;
import dev.footbridge.engine.internal.result.Refusal;
import dev.footbridge.engine.internal.wire.CallEnvelope;
import dev.footbridge.engine.internal.wire.CallEnvelope.Route;
import dev.footbridge.engine.observe.ErrorCode;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a call of one program reaches its handler: the only place that refuses calls.
 * (The shim reports with a call why it could not write it; whether that counts is decided here.)
 * The first reason that applies counts: the program is closing (S9), the API is denied (X3), the
 * call is malformed or could not be written (C7, S8), is too large (X5), does not fit its template
 * (P2), exceeds the number of pending calls (X5) or what is held for a program (X11), has no
 * handler (S1), or is synchronous for an asynchronous handler (S5).
 */
public final class Admission {
  private final ApiTable apis;
  private final Set<String> denied;
  private final PayloadLimits limits;
  private final int maxPendingCalls;
  private final OpenCalls open;
  private final JsonCodec codec;
  private final Consumer<String> warnings;
  private volatile boolean closing;

  /**
   * Creates the admission of a program that is open.
   *
   * @param denied the APIs that the program may not use
   * @param maxPendingCalls how many asynchronous calls may be open
   * @param open the open calls
   * @param warnings receives warnings about calls that are not refused (rule P3)
   */
  public Admission(
      ApiTable apis,
      Set<String> denied,
      PayloadLimits limits,
      int maxPendingCalls,
      OpenCalls open,
      JsonCodec codec,
      Consumer<String> warnings) {
    this.apis = apis;
    this.denied = denied;
    this.limits = limits;
    this.maxPendingCalls = maxPendingCalls;
    this.open = open;
    this.codec = codec;
    this.warnings = warnings;
  }

  /** Refuses all calls from now on (rule S9). */
  public void close() {
    closing = true;
  }

  /**
   * Returns why a call is refused; null if it is not.
   *
   * @param handler the handler of the call; null if there is none
   * @param fits whether the engine may hold the call
   */
  @Nullable Refusal refusalOf(CallEnvelope call, @Nullable Handler handler, boolean fits) {
    if (closing) {
      return new Refusal(ErrorCode.CLOSED, "the program is closing");
    }
    if (denied.contains(call.event()) || denied.contains(call.via())) {
      return new Refusal(ErrorCode.PERMISSION_DENIED, "permission denied");
    }
    Refusal refusal = ofParams(call);
    if (refusal != null) {
      return refusal;
    }
    if (!call.isSync() && open.size() > maxPendingCalls) {
      return new Refusal(
          ErrorCode.TOO_MANY_PENDING_CALLS, "more than " + maxPendingCalls + " calls are pending");
    }
    if (!fits) {
      return new Refusal(ErrorCode.TOO_MUCH_HELD, HeldBytes.REASON);
    }
    if (handler == null) {
      return new Refusal(ErrorCode.UNKNOWN_API, apis.unknown(call.event(), denied));
    }
    if (call.isSync() && !handler.isSync()) {
      return new Refusal(
          ErrorCode.SYNC_CALL_TO_ASYNC_HANDLER,
          "'" + call.event() + "' answers asynchronously; call it without sync: true");
    }
    return null;
  }

  private @Nullable Refusal ofParams(CallEnvelope call) {
    if (call.details().refusal() != null) {
      return call.details().refusal();
    }
    String json = call.params().json();
    if (json.startsWith("[")) {
      return new Refusal(
          ErrorCode.MALFORMED_CALL, "expected an object of options, but was given an array");
    }
    if (!json.startsWith("{")) {
      return new Refusal(
          ErrorCode.UNSENDABLE_ARGUMENTS,
          "the arguments cannot be sent: toJSON does not return an object");
    }
    Refusal oversized = limits.check("the parameter object", call.params());
    return oversized == null && call.route() == Route.WX ? ofTemplate(call) : oversized;
  }

  private @Nullable Refusal ofTemplate(CallEnvelope call) {
    ParamsTemplate template = apis.template(call.event());
    String misfit = template == null ? null : codec.misfit(template, call.params().json());
    if (misfit == null) {
      return null;
    }
    if (apis.onlyWarns()) {
      warnings.accept("wx." + call.event() + ": " + misfit);
      return null;
    }
    return new Refusal(ErrorCode.PARAMETER_ERROR, misfit);
  }
}
