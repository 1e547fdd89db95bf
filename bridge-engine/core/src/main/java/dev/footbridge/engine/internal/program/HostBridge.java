package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.internal.call.Dispatcher;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.loop.EventLoop;
import dev.footbridge.engine.internal.thread.Uncaught;
import dev.footbridge.engine.internal.wire.CallEnvelope;
import dev.footbridge.engine.internal.wire.CallEnvelope.Route;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.internal.wire.Outbox;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.engine.spi.StackRoom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The only host function that JavaScript can call: reads each operation and passes it on. Only the
 * shim calls it, so malformed input is a bug of the shim.
 *
 * <p>If the stack overflows inside the engine, the program's state may be inconsistent: this and
 * all later operations are refused, with a RangeError that the shim throws, and the program is
 * ended after its turn (rule X4). The same holds for what a program asks for that has ended, and
 * whose turn does not leave (rule X10).
 */
public final class HostBridge implements JsHost {
  /** An empty object, or one that JSON cannot carry, such as a Map. */
  private static final String EMPTY = "{}";

  private final Dispatcher dispatcher;
  private final TimerOperations timers;
  private final JsonCodec codec;
  private final ErrorReports reports;
  private final ScriptEnvironment environment;
  private final LogicChannel logic;
  private @Nullable Payload message; // used on the JS thread only, like the next field
  private boolean overflowed;
  private volatile boolean refuses;

  /** Creates the host function of one program. */
  public HostBridge(
      Dispatcher dispatcher,
      EventLoop loop,
      Outbox outbox,
      JsonCodec codec,
      ErrorReports reports,
      ScriptEnvironment environment,
      LogicChannel logic) {
    this.dispatcher = dispatcher;
    this.timers = new TimerOperations(loop, outbox);
    this.codec = codec;
    this.reports = reports;
    this.environment = environment;
    this.logic = logic;
  }

  /** Sets the message that the next {@code TAKE} returns. */
  void arm(Payload next) {
    message = next;
  }

  /** Removes the message, if it was not taken. */
  void disarm() {
    message = null;
  }

  /** Answers nothing from now on: the program has ended, or will at once. Called on any thread. */
  public void refuse() {
    refuses = true;
  }

  /** Returns whether the stack overflowed inside the engine, so that the program must end. */
  boolean hasOverflowed() {
    return overflowed;
  }

  @Override
  public @Nullable Payload call(
      int op,
      long id,
      @Nullable String name,
      @Nullable Payload payload,
      @Nullable String envelope) {
    if (op == JsHost.TAKE) {
      return take();
    }
    try {
      StackRoom.requireForClassLoading();
    } catch (StackOverflowError e) {
      return Op.EXHAUSTED;
    }
    if (overflowed || refuses) {
      return Op.EXHAUSTED;
    }
    try {
      return answer(op, id, name, payload, envelope);
    } catch (StackOverflowError e) {
      overflowed = true;
      return Op.EXHAUSTED;
    } catch (RuntimeException | Error e) { // no Java exception may reach JavaScript (rule X1)
      Uncaught.report(e);
      return dispatcher.failCurrent(e);
    }
  }

  private @Nullable Payload take() {
    Payload taken = message;
    message = null;
    return taken;
  }

  private @Nullable Payload answer(
      int op,
      long id,
      @Nullable String name,
      @Nullable Payload payload,
      @Nullable String envelope) {
    return switch (op) {
      case Op.CALL_WX -> dispatch(Route.WX, false, id, name, payload, envelope);
      case Op.CALL_WX_SYNC -> dispatch(Route.WX, true, id, name, payload, envelope);
      case Op.CALL_NATIVE -> dispatch(Route.NATIVE, false, id, name, payload, envelope);
      case Op.CALL_NATIVE_SYNC -> dispatch(Route.NATIVE, true, id, name, payload, envelope);
      case Op.NOW, Op.OFFSET, Op.OFFSET_OF_LOCAL, Op.ZONE_NAME, Op.SEED ->
          environment.answer(op, payload);
      case Op.LOGIC -> logic.ask(required(name), required(payload).json());
      case Op.LOGIC_END -> {
        logic.end(id, required(name).equals("ok"), required(payload).json());
        yield null;
      }
      case Op.TO_BASE64 -> Base64Text.of(required(payload), codec);
      case Op.FROM_BASE64 -> Base64Text.bytes(required(payload));
      case Op.SET_TIMER -> {
        timers.set(id, name, payload, envelope);
        yield null;
      }
      case Op.CLEAR_TIMER, Op.NEXT_TICK -> {
        timers.run(op, id);
        yield null;
      }
      default -> report(op, id, name == null ? "" : name, payload == null ? "" : payload.json());
    };
  }

  private static <T> T required(@Nullable T argument) {
    return Objects.requireNonNull(argument);
  }

  private @Nullable Payload dispatch(
      Route route,
      boolean isSync,
      long id,
      @Nullable String event,
      @Nullable Payload params,
      @Nullable String envelope) {
    CallEnvelope call = CallEnvelope.read(route, isSync, id, event, params, envelope, codec);
    String stack = call.details().jsStack();
    Payload answer =
        dispatcher.dispatch(stack.isEmpty() ? call : call.withJsStack(reports.authors(stack)));
    return params != null && mayLackObjects(params.json()) ? Op.searching(answer) : answer;
  }

  /** Returns whether parameters hold an empty object below their top (rule B4). */
  private static boolean mayLackObjects(String json) {
    return json.length() > EMPTY.length() && json.contains(EMPTY);
  }

  /** Passes a report on; only one of an error has an answer, which is the error's message. */
  private @Nullable Payload report(int op, long id, String name, String text) {
    String message = reports.take(op, id, name, text);
    return message == null ? null : Payload.of(message);
  }
}
