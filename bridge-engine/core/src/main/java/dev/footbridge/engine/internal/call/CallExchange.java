package dev.footbridge.engine.internal.call;

import dev.footbridge.api.Exchange;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.JsonText;
import dev.footbridge.engine.internal.json.JsonWriteException;
import dev.footbridge.engine.internal.loop.HeldBytes;
import dev.footbridge.engine.internal.plugin.ContextLoader;
import dev.footbridge.engine.internal.plugin.HandlerMethod;
import dev.footbridge.engine.internal.result.Outcomes;
import dev.footbridge.engine.internal.wire.CallEnvelope.Route;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.engine.spi.StackRoom;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The handler's side of one call: reads its parameters and writes its answers as JSON. An answer is
 * written before it settles the call, so a settled call has its outcome at once, and the deadline
 * also limits the time for writing.
 */
final class CallExchange implements Exchange {
  /** The class of Kotlin's only value of {@code Unit}, the counterpart of {@code void}. */
  private static final String SAYS_NOTHING = "kotlin.Unit";

  /** How many stages one answer may consist of, each the value of the one before. */
  private static final int MOST_STAGES = 100;

  private final Call call;
  private volatile @Nullable Class<?> plugin; // null before a plugin's handler runs
  private int stages; // changed by one thread at a time: a stage is awaited after the one before
  private volatile @Nullable Outcome lastReturned;

  CallExchange(Call call) {
    this.call = call;
  }

  /** Returns the call. */
  Call call() {
    return call;
  }

  /** Sets the class of the plugin whose handler answers the call from here on. */
  void answeredBy(Class<?> type) {
    plugin = type;
  }

  @Override
  public String event() {
    return call.event();
  }

  @Override
  public Executor mainThread() {
    return call.services().mainThread();
  }

  @Override
  public String jsonParams() {
    return call.jsonParams();
  }

  @Override
  public Map<String, @Nullable Object> params() {
    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    Map<String, @Nullable Object> params = params(Map.class);
    return params;
  }

  @Override
  public <T> T params(Class<T> type) {
    Objects.requireNonNull(type, "type");
    JsonCodec codec = call.services().codec();
    String json = call.jsonParams();
    if (call.envelope().route() == Route.WX) {
      return codec.read(json, type);
    }
    T data = codec.readMember(json, "data", type);
    return data == null ? codec.read(JsonText.EMPTY_OBJECT, type) : data;
  }

  @Override
  public void ok(@Nullable Object data) {
    settle(() -> outcomes().ok(call.via(), data));
  }

  @Override
  public void fail(@Nullable Object data, @Nullable String reason) {
    settle(() -> outcomes().fail(call.via(), data, reason));
  }

  @Override
  public String okSync(@Nullable Object data) {
    return toReturn(outcomes().ok(call.via(), data));
  }

  @Override
  public String failSync(@Nullable Object data, @Nullable String reason) {
    return toReturn(outcomes().fail(call.via(), data, reason));
  }

  @Override
  public void sendState(@Nullable Object state) {
    StackRoom.requireForCall();
    Payload payload;
    try {
      payload = outcomes().state(state);
    } catch (JsonWriteException e) {
      settle(() -> outcomes().unwritableState(call.via(), e));
      return;
    }
    Outcome oversized = outcomes().oversizedState(call.via(), payload);
    if (oversized != null) {
      settle(() -> oversized);
    } else {
      call.state(payload);
    }
  }

  @Override
  public boolean isCancelled() {
    return call.isCancelled();
  }

  @Override
  public void onCancel(Runnable action) {
    Objects.requireNonNull(action, "action");
    cancelWith(action);
  }

  /** Runs {@code action} when the call is cancelled, as the handler would run it (rule T9). */
  private void cancelWith(Runnable action) {
    Class<?> type = plugin;
    call.onCancel(type == null ? action : () -> ContextLoader.run(type, action));
  }

  /** Settles the call with the return value of its handler (rules D3, D4, D8, S6). */
  void returned(HandlerMethod.Returns form, @Nullable Object value) {
    switch (form) {
      case NOTHING -> {}
      case STAGE, OWN_STAGE -> {
        if (value == null) {
          threw(
              new IllegalStateException("the handler returned null instead of a CompletionStage"));
          return;
        }
        if (form == HandlerMethod.Returns.OWN_STAGE && value instanceof Future<?> own) {
          cancelWith(() -> own.cancel(true));
        }
        answer(value);
      }
      case TEXT, VALUE -> answer(value);
    }
  }

  /** Settles the call with the exception of its handler (rule S2). */
  void threw(Throwable thrown) {
    Class<?> type = plugin;
    ClassLoader loader = type == null ? null : type.getClassLoader();
    if (!call.end(outcomes().threw(call.via(), thrown, loader))) {
      listeners().threwAfterEnd(call, Outcomes.unwrap(thrown));
    }
  }

  /** Returns whether the engine may hold a result until it is delivered (rule X11). */
  private boolean fits(Outcome result) {
    return call.isSync() || call.services().held().fits(HeldBytes.ofUnits(result.json().length()));
  }

  private Outcomes outcomes() {
    return call.services().outcomes();
  }

  private CallListeners listeners() {
    return call.services().listeners();
  }

  /** Settles the call with {@code value}, or with the outcome of a stage when it completes. */
  private void answer(@Nullable Object value) {
    if (value instanceof CompletionStage<?> stage) {
      await(stage);
    } else if (value != null && !SAYS_NOTHING.equals(value.getClass().getName())) {
      settle(() -> outcomeOf(value));
    } else if (!call.hasEnded()) {
      ok(null);
    }
  }

  private void await(CompletionStage<?> stage) {
    if (++stages > MOST_STAGES) {
      threw(new IllegalStateException("a stage of a stage of a stage, without an end"));
      return;
    }
    stage.whenComplete(this::completed);
    if (call.isSync() && !call.hasEnded()) {
      call.fail(
          ErrorCode.SYNC_CALL_TO_ASYNC_HANDLER,
          "'" + event() + "' answers asynchronously; call it without sync: true");
    }
  }

  private void completed(@Nullable Object value, @Nullable Throwable thrown) {
    if (thrown == null) {
      answer(value);
    } else if (!(thrown instanceof CancellationException && call.isCancelled())) {
      threw(thrown);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same instance that okSync or failSync made is valid
  private Outcome outcomeOf(Object value) {
    if (!(value instanceof String text)) {
      return outcomes().ok(call.via(), value);
    }
    Outcome known = lastReturned;
    return known != null && known.json() == text ? known : outcomes().text(call.via(), text);
  }

  private String toReturn(Outcome outcome) {
    lastReturned = outcome;
    return outcome.json();
  }

  /** Ends the call if the stack has room: a recursive handler may have used it up. */
  private void settle(Supplier<Outcome> outcome) {
    if (!call.isSync()) { // a synchronous call only returns its outcome, to the engine
      StackRoom.requireForCall();
    }
    Outcome written;
    try {
      written = outcome.get();
    } catch (RuntimeException | Error e) {
      written = Outcomes.failure(call.via(), ErrorCode.INTERNAL_ERROR, "internal error", e);
    }
    if (!fits(written)) {
      written =
          Outcomes.failure(call.via(), ErrorCode.TOO_MUCH_HELD, HeldBytes.REASON, written.cause());
    }
    if (!call.end(written)) {
      listeners().duplicate(call, written);
    }
  }
}
