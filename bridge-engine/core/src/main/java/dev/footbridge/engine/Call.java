package dev.footbridge.engine;

import dev.footbridge.api.Exchange;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.internal.handler.HandlerMethod;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.JsonWriteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call, from acceptance to its one end. Open, then ended by whoever settles it first: the only
 * place where exactly-once lives (rules S3, S4, S9).
 *
 * <p>An answer is written before it settles the call, so that a call has an outcome as soon as it
 * is settled, and a deadline holds for an answer that takes long to write. The end and each
 * delivery happen under the call's lock, so that a state can only be delivered before the end
 * (rules R4, T4).
 */
final class Call implements BridgeCall, Exchange {
  /** How a call came in: which decides its name in results, and where its input stands. */
  enum Route {
    WX,
    NATIVE
  }

  private final Object lock = new Object();
  private final ProgramScope scope;
  private final long id;
  private final Route route;
  private final String via;
  private final String event;
  private final boolean sync;
  private final String jsonParams;
  private final long acceptedAtNanos;
  private final long timeoutNanos;
  private final @Nullable Call beforeInHand;
  private final @Nullable Handler handler;
  private final String jsStack;
  private @Nullable Thread dispatcher = Thread.currentThread(); // read by others, who find another
  private boolean cancelled; // guarded by lock
  private boolean finished; // guarded by lock
  private boolean finishing; // guarded by lock
  private @Nullable Outcome outcome; // guarded by lock
  private @Nullable List<Runnable> cancelActions; // guarded by lock
  private volatile @Nullable Outcome lastReturned;
  int startTold; // how many listeners were told; theirs
  int endTold; // the same; guarded by lock
  OpenCalls.@Nullable Queue openIn; // this one and the next two are theirs
  @Nullable Call openBefore;
  @Nullable Call openAfter;
  Dispatcher.@Nullable Elsewhere elsewhere; // the dispatcher's

  Call(
      ProgramScope scope,
      long id,
      Route route,
      String via,
      String event,
      boolean sync,
      String jsonParams,
      long timeoutNanos,
      @Nullable Call beforeInHand,
      @Nullable Handler handler,
      String jsStack) {
    this.scope = scope;
    this.id = id;
    this.route = route;
    this.via = via;
    this.event = event;
    this.sync = sync;
    this.jsonParams = jsonParams;
    this.timeoutNanos = timeoutNanos;
    this.beforeInHand = beforeInHand;
    this.handler = handler;
    this.jsStack = jsStack;
    this.acceptedAtNanos = scope.clock().nanoTime();
  }

  // What listeners see.

  @Override
  public long id() {
    return id;
  }

  @Override
  public MiniAppInfo program() {
    return scope.info();
  }

  @Override
  public String event() {
    return event;
  }

  @Override
  public String via() {
    return via;
  }

  @Override
  public boolean isSync() {
    return sync;
  }

  @Override
  public String jsonParams() {
    return jsonParams;
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
    return jsStack;
  }

  // What the handler does.

  @Override
  public Map<String, @Nullable Object> params() {
    @SuppressWarnings("unchecked") // JSON object keys are strings
    Map<String, @Nullable Object> params = params(Map.class);
    return params;
  }

  @Override
  public <T> T params(Class<T> type) {
    JsonCodec codec = scope.codec();
    if (route == Route.WX) {
      return codec.read(jsonParams, type);
    }
    T data = codec.readMember(jsonParams, "data", type);
    return data == null ? codec.read(JsonCodec.EMPTY_OBJECT, type) : data;
  }

  @Override
  public void ok(@Nullable Object data) {
    settle(() -> scope.answers().ok(via, data));
  }

  @Override
  public void fail(@Nullable Object data, @Nullable String reason) {
    settle(() -> scope.answers().fail(via, data, reason));
  }

  @Override
  public String okSync(@Nullable Object data) {
    return toReturn(scope.answers().ok(via, data));
  }

  @Override
  public String failSync(@Nullable Object data, @Nullable String reason) {
    return toReturn(scope.answers().fail(via, data, reason));
  }

  @Override
  public void sendState(@Nullable Object state) {
    String json;
    try {
      json = scope.answers().state(state);
    } catch (JsonWriteException e) {
      settle(() -> scope.answers().unwritableState(via, e));
      return;
    }
    Outcome refusal = scope.answers().refusalOf(via, "the state", json);
    if (refusal != null) {
      settle(() -> refusal);
    } else if (sync) {
      scope.listeners().dropped(this, json);
    } else if (hasEnded()) {
      scope.listeners().late(this, json);
    } else if (!scope.gate().enter(this, scope.outbox().mayWait())) {
      refuse(
          ErrorCode.TOO_MANY_STATES,
          StateGate.MOST_UNBLOCKED + " states wait to be delivered, which is the most allowed");
    } else if (!delivered(json)) {
      scope.gate().leave();
      scope.listeners().late(this, json);
    }
  }

  @Override
  public boolean isCancelled() {
    synchronized (lock) {
      return cancelled;
    }
  }

  @Override
  public void onCancel(Runnable action) {
    synchronized (lock) {
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

  // What the engine does.

  /**
   * Tells that the call is dispatched, and returns the call that is in hand now: mostly none, but
   * this one if the stack ran out while its end was told.
   */
  @Nullable Call dispatched() {
    dispatcher = null;
    synchronized (lock) {
      return outcome != null && !finished ? this : beforeInHand;
    }
  }

  /** Tells whether this thread dispatches the call: then its stack may be nearly exhausted. */
  boolean isDispatchedHere() {
    return dispatcher == Thread.currentThread();
  }

  /** Returns the call whose dispatch was cut short before this one; mostly null. */
  @Nullable Call beforeInHand() {
    return beforeInHand;
  }

  /** Returns what the calls of the program share. */
  ProgramScope scope() {
    return scope;
  }

  long timeoutNanos() {
    return timeoutNanos;
  }

  long deadlineNanos() {
    return acceptedAtNanos + timeoutNanos;
  }

  boolean hasEnded() {
    return outcome() != null;
  }

  /** Returns how the call ended; null if it has not. */
  @Nullable Outcome outcome() {
    synchronized (lock) {
      return outcome;
    }
  }

  /** Settles the call by what its handler returned (rules D3, D4, S6). */
  void returned(HandlerMethod.Returns form, @Nullable Object value) {
    switch (form) {
      case NOTHING -> {}
      case STAGE -> returnedStage((CompletionStage<?>) value);
      case TEXT, VALUE -> {
        if (value != null) {
          settle(() -> answerOf(value));
        } else if (!hasEnded()) {
          ok(null);
        }
      }
    }
  }

  /** Settles the call by what its handler threw (rule S2). */
  void threw(Throwable thrown) {
    if (!end(scope.answers().threw(via, thrown))) {
      scope.listeners().threwAfterEnd(this, Answers.unwrap(thrown));
    }
  }

  /** Settles the call by a failure of the engine's; does nothing if it is settled. */
  void refuse(ErrorCode code, String reason) {
    end(Answers.failure(via, code, reason, null));
  }

  /** Ends the call at its deadline (rule S4). */
  void timeOut() {
    cancel(ErrorCode.TIMEOUT, "timeout");
  }

  /** Ends the call because its program ends (rule S9). */
  void close() {
    cancel(ErrorCode.CLOSED, "closed");
  }

  /** Ends the call because the stack ran out while it was dispatched; tells who was not told. */
  void endExhausted() {
    dispatcher = null;
    scope.listeners().started(this);
    cancel(ErrorCode.INTERNAL_ERROR, "the stack was exhausted");
    endIfCutShort();
  }

  /** Goes on with an end that the stack of who brought it about was too short for. */
  void endIfCutShort() {
    synchronized (lock) {
      if (outcome != null && !finished && !finishing) {
        finish(outcome);
      }
    }
  }

  private void cancel(ErrorCode code, String reason) {
    if (!end(Answers.failure(via, code, reason, null), true)) {
      return;
    }
    scope.gate().wake();
    List<Runnable> actions;
    synchronized (lock) {
      actions = cancelActions == null ? List.of() : cancelActions;
    }
    actions.forEach(this::runCancelAction);
  }

  private void runCancelAction(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      scope.listeners().threwAfterEnd(this, e);
    }
  }

  private void returnedStage(@Nullable CompletionStage<?> stage) {
    if (stage == null) {
      threw(new IllegalStateException("the handler returned null instead of a CompletionStage"));
      return;
    }
    stage.whenComplete(
        (value, thrown) -> {
          if (thrown != null) {
            threw(thrown);
          } else {
            ok(value);
          }
        });
  }

  @SuppressWarnings("ReferenceEquality") // the very text that okSync or failSync made is known good
  private Outcome answerOf(Object value) {
    if (!(value instanceof String text)) {
      return scope.answers().ok(via, value);
    }
    Outcome known = lastReturned;
    return known != null && known.json() == text ? known : scope.answers().text(via, text);
  }

  private String toReturn(Outcome answer) {
    lastReturned = answer;
    return answer.json();
  }

  private void settle(Supplier<Outcome> answer) {
    Outcome written;
    try {
      written = answer.get();
    } catch (RuntimeException | Error e) {
      written = Answers.failure(via, ErrorCode.INTERNAL_ERROR, "internal error", e);
    }
    if (!end(written)) {
      scope.listeners().duplicate(this, written);
    }
  }

  /** Delivers a state, unless the call has ended. */
  private boolean delivered(String json) {
    synchronized (lock) {
      if (outcome != null) {
        return false;
      }
      scope.listeners().state(this, json);
      scope.outbox().post(Op.Message.of(Op.Message.STATE, id, json), scope.gate()::leave);
      return true;
    }
  }

  /**
   * Ends the call, unless it has ended; tells whether it did. Counts as work, lest the program look
   * idle before the end is queued.
   */
  private boolean end(Outcome end) {
    return end(end, false);
  }

  private boolean end(Outcome end, boolean cancels) {
    scope.activity().begin();
    try {
      synchronized (lock) {
        if (outcome != null) {
          endIfCutShort();
          return false;
        }
        outcome = end;
        cancelled = cancels;
        finish(end);
        return true;
      }
    } finally {
      scope.activity().end();
    }
  }

  private void finish(Outcome end) { // holds lock
    finishing = true; // for a listener may answer again
    try {
      scope.listeners().ended(this, end);
      if (!sync) {
        scope.openCalls().remove(this);
        int kind = end.isOk() ? Op.Message.OK : Op.Message.FAIL;
        scope.outbox().post(Op.Message.of(kind, id, end.json()));
      }
      finished = true;
    } finally {
      finishing = false;
    }
  }
}
