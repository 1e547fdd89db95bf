package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.api.ApiTable;
import dev.footbridge.engine.internal.api.Handler;
import dev.footbridge.engine.internal.result.Outcomes;
import dev.footbridge.engine.internal.result.Refusal;
import dev.footbridge.engine.internal.wire.CallEnvelope;
import dev.footbridge.engine.internal.wire.CallEnvelope.Route;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches each call of one program to its handler, unless the call is refused (rules C4, S1, S4,
 * S5).
 */
public final class Dispatcher {
  /** A century; with longer timeouts, the deadline could overflow. */
  private static final long LONGEST_NANOS = TimeUnit.DAYS.toNanos(36_525);

  private final ApiTable apis;
  private final Admission admission;
  private final HandlerRunner runner;
  private final CallServices services;
  private final Clock clock;
  private final long defaultTimeoutNanos;

  /**
   * The call that JavaScript is making now; what is left of it after an overflow (rule X4). Used on
   * the JS thread only.
   */
  private @Nullable Call current;

  /**
   * Creates a dispatcher.
   *
   * @param defaultTimeoutNanos the timeout of calls if neither they nor their handler set one
   */
  public Dispatcher(
      ApiTable apis,
      Admission admission,
      HandlerRunner runner,
      CallServices services,
      Clock clock,
      long defaultTimeoutNanos) {
    this.apis = apis;
    this.admission = admission;
    this.runner = runner;
    this.services = services;
    this.clock = clock;
    this.defaultTimeoutNanos = defaultTimeoutNanos;
  }

  /**
   * Dispatches a call.
   *
   * @return the result of a synchronous call; null for an asynchronous one, whose result is
   *     delivered later
   */
  public @Nullable Payload dispatch(CallEnvelope envelope) {
    Handler handler =
        envelope.route() == Route.WX ? apis.wx(envelope.event()) : apis.custom(envelope.event());
    Call call = accept(envelope, handler);
    Refusal refusal = admission.refusalOf(envelope, handler, call.fits());
    if (refusal != null || handler == null) {
      call.end(Outcomes.refused(call.via(), required(refusal)));
    } else {
      runner.run(call, handler);
    }
    Payload result = resultOf(call);
    current = null;
    return result;
  }

  /**
   * Ends the call whose dispatch an overflow of the stack cut short, if there is one, as closed.
   * Called on the JS thread, after the turn: a call that is being dispatched must not end before it
   * is added to the open ones.
   */
  public void closeCurrent() {
    Call unfinished = current;
    if (unfinished != null) {
      current = null;
      services.listeners().started(unfinished);
      unfinished.close();
    }
  }

  /**
   * Ends the call whose dispatch a bug or a lack of memory cut short, if there is one.
   *
   * @return its result if it is synchronous, else null
   */
  public @Nullable Payload failCurrent(Throwable thrown) {
    Call failed = current;
    if (failed == null) {
      return null;
    }
    current = null;
    services.listeners().started(failed);
    failed.end(Outcomes.failure(failed.via(), ErrorCode.INTERNAL_ERROR, "internal error", thrown));
    return resultOf(failed);
  }

  private static @Nullable Payload resultOf(Call call) {
    if (!call.isSync()) {
      return null;
    }
    Outcome outcome = call.finish();
    return outcome == null ? null : outcome.payload();
  }

  private Call accept(CallEnvelope envelope, @Nullable Handler handler) {
    Call call =
        new Call(envelope, handler, clock.nanoTime(), timeoutNanos(envelope, handler), services);
    current = call; // first: an overflow in a listener leaves a call that started
    services.listeners().started(call);
    if (!call.isSync()) {
      services.open().add(call);
    }
    return call;
  }

  private long timeoutNanos(CallEnvelope envelope, @Nullable Handler handler) {
    long ofCall = envelope.details().timeoutNanos();
    long ofHandler = handler == null ? 0 : TimeUnit.MILLISECONDS.toNanos(handler.timeoutMillis());
    return Math.min(
        LONGEST_NANOS, ofCall > 0 ? ofCall : ofHandler > 0 ? ofHandler : defaultTimeoutNanos);
  }

  /** Returns {@code refusal}, which a call without a handler always has. */
  private static Refusal required(@Nullable Refusal refusal) {
    if (refusal == null) {
      throw new IllegalStateException("a call without a handler was admitted");
    }
    return refusal;
  }
}
