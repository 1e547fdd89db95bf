package dev.footbridge.engine.internal.call;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.internal.api.Handler;
import dev.footbridge.engine.internal.loop.HeldBytes;
import dev.footbridge.engine.internal.result.Outcomes;
import dev.footbridge.engine.internal.wire.CallEnvelope;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call, from acceptance to its end. The first outcome ends it: the only place that ensures that
 * a call ends exactly once (rules S3, S4, S9).
 *
 * <p>The end and each delivery happen under the call's lock, so a state can only be delivered
 * before the end (rules R4, T4).
 */
final class Call implements OpenCall {
  private final CallEnvelope envelope; // also the lock, since no other object uses it
  private final @Nullable Handler handler;
  private final long acceptedAtNanos;
  private final long timeoutNanos;
  private final CallServices services;
  private final boolean isHeld; // whether its texts count for the program, until it ends
  private short startsTold; // how many listeners were notified of the start; on the JS thread
  private short endsTold; // the same of the end; guarded by envelope
  private boolean cancelled; // guarded by envelope
  private boolean finishing; // guarded by envelope
  private boolean finished; // guarded by envelope
  private @Nullable Outcome outcome; // guarded by envelope
  private @Nullable List<Runnable> cancelActions; // guarded by envelope

  /**
   * Creates an open call. An asynchronous one counts its texts as held, if they fit.
   *
   * @param handler the name of the handler; may be empty
   */
  Call(
      CallEnvelope envelope,
      @Nullable Handler handler,
      long acceptedAtNanos,
      long timeoutNanos,
      CallServices services) {
    this.envelope = envelope;
    this.handler = handler;
    this.acceptedAtNanos = acceptedAtNanos;
    this.timeoutNanos = timeoutNanos;
    this.services = services;
    this.isHeld = !envelope.isSync() && services.held().take(heldBytes());
  }

  private long heldBytes() {
    return HeldBytes.CALL + HeldBytes.ofUnits(envelope.textUnits());
  }

  /** Returns whether the engine may hold the call while it is open (rule X11). */
  boolean fits() {
    return isHeld || isSync();
  }

  CallEnvelope envelope() {
    return envelope;
  }

  CallServices services() {
    return services;
  }

  @Override
  public long id() {
    return envelope.id();
  }

  @Override
  public MiniAppInfo program() {
    return services.program();
  }

  @Override
  public String event() {
    return envelope.event();
  }

  @Override
  public String via() {
    return envelope.via();
  }

  @Override
  public boolean isSync() {
    return envelope.isSync();
  }

  @Override
  public Payload payload() {
    return envelope.params();
  }

  @Override
  public long acceptedAtNanos() {
    return acceptedAtNanos;
  }

  @Override
  public String handler() {
    return handler == null ? "" : handler.describe();
  }

  @Override
  public String jsStack() {
    return envelope.details().jsStack();
  }

  @Override
  public long timeoutNanos() {
    return timeoutNanos;
  }

  @Override
  public long deadlineNanos() {
    return acceptedAtNanos + timeoutNanos;
  }

  /** Cheaper than the default, which stores a number in the object's header. */
  @Override
  public int hashCode() {
    return Long.hashCode(id());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int nextStart() {
    return startsTold++;
  }

  @Override
  public int nextEnd() {
    return endsTold++;
  }

  @Override
  public boolean hasEnded() {
    return outcome() != null;
  }

  /** Returns the outcome; null if the call is open. */
  @Nullable Outcome outcome() {
    synchronized (envelope) {
      return outcome;
    }
  }

  /** Returns whether the call is cancelled: its deadline passed, or the program ended. */
  boolean isCancelled() {
    synchronized (envelope) {
      return cancelled;
    }
  }

  /** Runs {@code action} once when the call is cancelled; immediately if it already is. */
  void onCancel(Runnable action) {
    synchronized (envelope) {
      if (!cancelled) {
        if (outcome == null) {
          cancelActions = cancelActions == null ? new ArrayList<>() : cancelActions;
          cancelActions.add(action);
        }
        return;
      }
    }
    runCancelAction(action);
  }

  /** Ends the call; returns false if it had already ended. */
  boolean end(Outcome end) {
    return end(end, false);
  }

  /** Ends the call with a failure that the engine produces; does nothing if it has ended. */
  void fail(ErrorCode code, String reason) {
    end(Outcomes.failure(via(), code, reason, null));
  }

  /** Delivers a state, or reports why not (rules R4, S3, T5). */
  void state(Payload state) {
    if (isSync()) {
      services.listeners().dropped(this, state);
    } else if (hasEnded()) {
      services.listeners().late(this, state);
    } else if (!services.gate().enter(this, state, services.outbox().mayWait())) {
      failAtGate();
    } else if (!isDelivered(state)) {
      services.gate().leave();
      services.listeners().late(this, state);
    }
  }

  private void failAtGate() {
    if (services.gate().isFull()) {
      fail(
          ErrorCode.TOO_MANY_STATES,
          StateGate.MOST_UNBLOCKED + " states wait to be delivered, no more are allowed");
    } else {
      fail(ErrorCode.TOO_MUCH_HELD, HeldBytes.REASON);
    }
  }

  @Override
  public void timeOut(@Nullable BridgeCall behind) {
    cancel(
        ErrorCode.TIMEOUT,
        behind == null
            ? "timeout"
            : "timeout: it waited for '" + behind.event() + "', whose handler has not returned");
  }

  @Override
  public void close() {
    cancel(ErrorCode.CLOSED, "closed");
  }

  private void cancel(ErrorCode code, String reason) {
    if (!end(Outcomes.failure(via(), code, reason, null), true)) {
      return;
    }
    services.gate().wake();
    List<Runnable> actions;
    synchronized (envelope) {
      actions = cancelActions == null ? List.of() : cancelActions;
    }
    actions.forEach(this::runCancelAction);
  }

  private void runCancelAction(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      services.listeners().threwAfterEnd(this, e);
    }
  }

  /** Delivers a state; returns false if the call has ended. */
  private boolean isDelivered(Payload state) {
    synchronized (envelope) {
      if (outcome != null) {
        return false;
      }
      services.listeners().state(this, state);
      services.queueState(this, state);
      return true;
    }
  }

  /**
   * Goes on with an end that an exhausted stack cut short; does nothing if there is none. Each
   * listener is notified once.
   *
   * @return the outcome; null if the call is open
   */
  @Nullable Outcome finish() {
    synchronized (envelope) {
      if (outcome != null) {
        finish(outcome);
      }
      return outcome;
    }
  }

  private boolean end(Outcome end, boolean cancels) {
    // Counts as work; otherwise the program could appear idle before the end is queued.
    services.activity().begin();
    try {
      synchronized (envelope) {
        boolean isFirst = outcome == null;
        if (isFirst) {
          outcome = end;
          cancelled = cancels;
        }
        finish(Objects.requireNonNull(outcome));
        return isFirst;
      }
    } finally {
      services.activity().end();
    }
  }

  private void finish(Outcome end) { // holds envelope
    if (finished || finishing) {
      return; // a listener may answer the call again
    }
    finishing = true;
    try {
      services.listeners().ended(this, end);
      if (!isSync()) {
        services.queueEnd(this, end);
      }
      if (isHeld) {
        services.held().give(heldBytes());
      }
      finished = true;
    } finally {
      finishing = false;
    }
  }
}
