package dev.footbridge.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.engine.Call.Route;
import dev.footbridge.engine.spi.JsHost;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one function that JavaScript can call: takes each operation apart and hands it on. What comes
 * in was put together by the shim, so anything malformed is a defect of ours.
 */
final class Boundary implements JsHost {
  static final String NATIVE = "invokeNativePlugin";

  private final ProgramScope scope;
  private final Dispatcher dispatcher;
  private final EventLoop loop;
  private final ErrorReports reports;
  private @Nullable String message; // used on the JS thread only

  Boundary(ProgramScope scope, Dispatcher dispatcher, EventLoop loop, ErrorReports reports) {
    this.scope = scope;
    this.dispatcher = dispatcher;
    this.loop = loop;
    this.reports = reports;
  }

  /** Makes {@code text} the message that the next {@code TAKE} finds: arms the bell. */
  void arm(String text) {
    message = text;
  }

  /** Ends a turn: disarms the bell, and ends the calls that the stack was too short for. */
  void endTurn() {
    message = null;
    dispatcher.endExhausted();
  }

  @Override
  public @Nullable String call(int op, long id, @Nullable String name, @Nullable String json) {
    try {
      return dispatch(op, id, name, json);
    } catch (StackOverflowError e) { // the program recursed too deep; it can catch what it is told
      return Op.EXHAUSTED;
    } catch (RuntimeException | Error e) { // nothing of Java's may reach JavaScript (rule X1)
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      return null;
    }
  }

  private @Nullable String dispatch(int op, long id, @Nullable String name, @Nullable String json) {
    String text = json == null ? "" : json;
    String subject = name == null ? "" : name;
    return switch (op) {
      case Op.TAKE -> take();
      case Op.CALL_WX -> dispatcher.call(Route.WX, false, id, subject, subject, text);
      case Op.CALL_WX_SYNC -> dispatcher.call(Route.WX, true, id, subject, subject, text);
      case Op.CALL_NATIVE -> dispatcher.call(Route.NATIVE, false, id, NATIVE, subject, text);
      case Op.CALL_NATIVE_SYNC -> dispatcher.call(Route.NATIVE, true, id, NATIVE, subject, text);
      case Op.REFUSE -> refuse(false, id, subject, text);
      case Op.REFUSE_SYNC -> refuse(true, id, subject, text);
      default -> {
        tell(op, id, subject, text);
        yield null;
      }
    };
  }

  /** Does what has no answer. */
  private void tell(int op, long id, String subject, String text) {
    switch (op) {
      case Op.DEADLINE -> dispatcher.timeoutOf(id, nanos(text));
      case Op.SET_TIMER -> loop.timers().set(id, nanos(text));
      case Op.CLEAR_TIMER -> loop.timers().clear(id);
      case Op.NEXT_TICK -> scope.outbox().post(Op.Message.of(Op.Message.TIMER, id));
      case Op.CONSOLE -> scope.listeners().console(scope.info(), subject, text);
      case Op.ERROR -> report(ScriptError.Kind.UNCAUGHT, text);
      case Op.REJECTION -> report(ScriptError.Kind.UNHANDLED_REJECTION, text);
      case Op.STACK -> dispatcher.stackOf(id, text);
      case Op.LISTENER -> scope.listeners().listenerAdded(scope.info(), id, subject, text);
      case Op.LISTENER_GONE -> scope.listeners().listenerRemoved(scope.info(), id);
      case Op.WARNING -> scope.listeners().warning(scope.info(), text);
      default -> throw new IllegalArgumentException("no such operation: " + op);
    }
  }

  private @Nullable String take() {
    String taken = message;
    message = null;
    return taken;
  }

  private @Nullable String refuse(boolean sync, long id, String via, String json) {
    JsonNode refusal = read(json);
    int number = refusal.path("errCode").asInt();
    ErrorCode code =
        Arrays.stream(ErrorCode.values())
            .filter(c -> c.code() == number)
            .findFirst()
            .orElse(ErrorCode.INTERNAL_ERROR);
    Route route = via.equals(NATIVE) ? Route.NATIVE : Route.WX;
    String event = refusal.path("event").asText();
    String params = refusal.path("json").asText();
    return dispatcher.refuse(
        route, sync, id, via, event, params, code, refusal.path("reason").asText());
  }

  private void report(ScriptError.Kind kind, String json) {
    JsonNode error = read(json);
    String stack = error.path("stack").asText();
    reports.report(kind, error.path("message").asText(), StackText.position(stack), stack);
  }

  private JsonNode read(String json) {
    try {
      return scope.codec().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the shim sent what is not JSON", e);
    }
  }

  private static long nanos(String millis) {
    return (long) (Double.parseDouble(millis) * TimeUnit.MILLISECONDS.toNanos(1));
  }
}
