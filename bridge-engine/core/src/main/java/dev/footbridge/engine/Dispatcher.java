package dev.footbridge.engine;

import dev.footbridge.engine.Call.Route;
import dev.footbridge.engine.clock.WorkThread;
import dev.footbridge.engine.internal.StackRoom;
import dev.footbridge.engine.internal.json.ParamsTemplate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Carries each call of one program to its handler: finds it, decides whether the call may pass, and
 * on which thread it is handled (rules S1, S5, S9, T2, X5).
 */
final class Dispatcher {
  /** A century: beyond it, instants of a clock would overflow. */
  private static final long LONGEST_NANOS = TimeUnit.DAYS.toNanos(36_525);

  private final ProgramScope scope;
  private final ApiTable apis;
  private final ProgramPlugins plugins;
  private final HandlerQueue serial;
  private final SyncHandlerWatch syncWatch;
  private final Set<String> denied;
  private final Map<String, Executor> executors;
  private volatile boolean closing;
  private long timeoutNanos; // of the call timeoutOf
  private long timeoutOf;
  private String stack = ""; // of the call stackOf
  private long stackOf;
  private @Nullable Call inHand; // with those before it whose dispatch the stack was too short for

  Dispatcher(
      ProgramScope scope,
      ApiTable apis,
      ProgramPlugins plugins,
      HandlerQueue serial,
      SyncHandlerWatch syncWatch,
      Set<String> denied,
      Map<String, Executor> executors) {
    this.scope = scope;
    this.apis = apis;
    this.plugins = plugins;
    this.serial = serial;
    this.syncWatch = syncWatch;
    this.denied = denied;
    this.executors = executors;
  }

  /** Refuses all calls from now on (rule S9). */
  void close() {
    closing = true;
  }

  /** Sets the deadline of the call that comes next, if it has that number. */
  void timeoutOf(long id, long nanos) {
    timeoutOf = id;
    timeoutNanos = nanos;
  }

  /** Tells where the call that comes next is made, if it has that number. */
  void stackOf(long id, String frames) {
    stackOf = id;
    stack = frames;
  }

  /**
   * Ends the calls whose dispatch was cut short as the stack ran out. Called between turns, where
   * there is room.
   */
  void endExhausted() {
    if (inHand == null) {
      return;
    }
    for (Call call = inHand; call != null; call = call.beforeInHand()) {
      call.endExhausted();
      if (call.elsewhere != null) {
        call.elsewhere.drop();
      }
    }
    inHand = null;
    serial.resume();
  }

  /**
   * Carries a call.
   *
   * @param via the {@code wx} function called
   * @return the result of a synchronous call; null for an asynchronous one; {@link Op#UNFIT} if the
   *     call is not accepted
   */
  @Nullable String call(
      Route route, boolean sync, long id, String via, String event, String jsonParams) {
    Oversize oversize = Oversize.of("the parameter object", jsonParams, scope.limits());
    if (route == Route.WX && oversize == null && !fits(event, jsonParams)) {
      return Op.UNFIT;
    }
    Handler handler = route == Route.WX ? apis.wx(event) : apis.custom(event);
    Call call = accept(route, sync, id, via, event, jsonParams, handler);
    if (mayPass(call, oversize)) {
      if (handler == null) {
        call.refuse(ErrorCode.UNKNOWN_API, apis.unknown(event, denied));
      } else if (handler.isSync()) {
        syncWatch.watch(call, () -> handle(call, handler));
      } else if (sync) {
        call.refuse(
            ErrorCode.SYNC_CALL_TO_ASYNC_HANDLER,
            "'" + event + "' answers asynchronously; call it without sync: true");
      } else {
        handleLater(call, handler);
      }
    }
    return resultOf(call);
  }

  /** Settles a call that the shim found to be malformed. */
  @Nullable String refuse(
      Route route,
      boolean sync,
      long id,
      String via,
      String event,
      String jsonParams,
      ErrorCode code,
      String reason) {
    Call call = accept(route, sync, id, via, event, jsonParams, null);
    call.refuse(code, reason);
    return resultOf(call);
  }

  private Call accept(
      Route route,
      boolean sync,
      long id,
      String via,
      String event,
      String jsonParams,
      @Nullable Handler handler) {
    String jsStack = stackOf == id ? stack : "";
    long timeout = timeoutNanos(id, handler);
    Call call =
        new Call(scope, id, route, via, event, sync, jsonParams, timeout, inHand, handler, jsStack);
    inHand = call;
    scope.listeners().started(call);
    if (!sync) {
      scope.openCalls().add(call);
    }
    return call;
  }

  /** Returns what a call that was dispatched answers now. */
  private @Nullable String resultOf(Call call) {
    inHand = call.dispatched();
    Outcome outcome = call.isSync() ? call.outcome() : null;
    return outcome == null ? null : outcome.json();
  }

  /** Tells whether parameters fit the template, unless the call is refused anyway (rule P1). */
  private boolean fits(String event, String jsonParams) {
    ParamsTemplate template = apis.strictTemplate(event);
    if (template == null || closing || denied.contains(event)) {
      return true;
    }
    StackRoom.require(); // for Jackson keeps what it reads in tables of the engine's
    return scope.codec().fits(template, jsonParams);
  }

  private boolean mayPass(Call call, @Nullable Oversize oversize) {
    Limits limits = scope.limits();
    if (closing) {
      call.refuse(ErrorCode.CLOSED, "the program is closing");
    } else if (denied.contains(call.event()) || denied.contains(call.via())) {
      call.refuse(ErrorCode.PERMISSION_DENIED, "permission denied");
    } else if (call.jsonParams().startsWith("[")) {
      call.refuse(
          ErrorCode.MALFORMED_CALL, "expected an object of options, but was given an array");
    } else if (!call.jsonParams().startsWith("{")) {
      call.refuse(
          ErrorCode.UNSENDABLE_ARGUMENTS,
          "the arguments cannot be sent: toJSON does not return an object");
    } else if (oversize != null) {
      call.refuse(oversize.code(), oversize.reason());
    } else if (!call.isSync() && scope.openCalls().size() > limits.maxPendingCalls()) {
      call.refuse(
          ErrorCode.TOO_MANY_PENDING_CALLS,
          "more than " + limits.maxPendingCalls() + " calls are pending");
    } else {
      return true;
    }
    return false;
  }

  private void handleLater(Call call, Handler handler) {
    Executor own = scope.clock().isManual() ? null : executors.get(handler.executor());
    try {
      if (own == null) {
        serial.submit(call, () -> handle(call, handler));
      } else {
        handleOn(own, call, handler);
      }
    } catch (RuntimeException e) { // mostly a RejectedExecutionException, but a host may throw any
      call.refuse(ErrorCode.EXECUTOR_REFUSED, "the host takes no more work");
    }
  }

  private void handleOn(Executor executor, Call call, Handler handler) {
    Elsewhere work = new Elsewhere(call, handler);
    StackRoom.require();
    scope.activity().begin();
    call.elsewhere = work; // for endExhausted
    try {
      executor.execute(work);
    } catch (RuntimeException e) {
      work.drop();
      throw e;
    }
  }

  /** A handler's work on an executor of the host's, which counts until it is done or dropped. */
  final class Elsewhere implements Runnable {
    private final Call call;
    private final Handler handler;
    private final AtomicBoolean taken = new AtomicBoolean();

    Elsewhere(Call call, Handler handler) {
      this.call = call;
      this.handler = handler;
    }

    @Override
    public void run() {
      if (!taken.getAndSet(true)) {
        WorkThread.run("a handler", () -> handle(call, handler));
        scope.activity().end();
      }
    }

    /** Counts no longer, and does nothing, unless it has begun. */
    void drop() {
      if (!taken.getAndSet(true)) {
        scope.activity().end();
      }
    }
  }

  private void handle(Call call, Handler handler) {
    if (call.hasEnded()) {
      return; // its deadline passed, or the program ended, while it waited
    }
    try {
      plugins.run(() -> invoke(call, handler));
    } catch (RuntimeException | Error e) { // a defect of the host, which must not end its thread
      call.threw(e);
    }
    call.endIfCutShort();
  }

  private void invoke(Call call, Handler handler) {
    try {
      scope.listeners().handling(call);
      handler.handle(call, plugins, this::handleLater);
    } catch (Throwable t) { // whatever a handler throws ends its call, and nothing else
      call.threw(t);
    }
    scope.listeners().handled(call);
  }

  private long timeoutNanos(long id, @Nullable Handler handler) {
    long asked = timeoutOf == id ? timeoutNanos : 0;
    long ofHandler = handler == null ? 0 : TimeUnit.MILLISECONDS.toNanos(handler.timeoutMillis());
    long ofEngine = scope.limits().callTimeout().toNanos();
    return Math.min(LONGEST_NANOS, asked > 0 ? asked : ofHandler > 0 ? ofHandler : ofEngine);
  }
}
