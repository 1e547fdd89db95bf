package dev.footbridge.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.internal.call.Admission;
import dev.footbridge.engine.internal.call.CallListeners;
import dev.footbridge.engine.internal.call.CallServices;
import dev.footbridge.engine.internal.call.Dispatcher;
import dev.footbridge.engine.internal.call.HandlerQueue;
import dev.footbridge.engine.internal.call.HandlerRunner;
import dev.footbridge.engine.internal.call.HandlerThreads;
import dev.footbridge.engine.internal.call.ListenerGate;
import dev.footbridge.engine.internal.call.LogicCalls;
import dev.footbridge.engine.internal.call.OpenCalls;
import dev.footbridge.engine.internal.call.StateGate;
import dev.footbridge.engine.internal.call.SyncHandlerWatch;
import dev.footbridge.engine.internal.json.JsonWriteException;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.EventLoop;
import dev.footbridge.engine.internal.loop.HeldBytes;
import dev.footbridge.engine.internal.loop.PoolWork;
import dev.footbridge.engine.internal.plugin.MainThread;
import dev.footbridge.engine.internal.plugin.ProgramPlugins;
import dev.footbridge.engine.internal.program.Abandonment;
import dev.footbridge.engine.internal.program.ErrorReports;
import dev.footbridge.engine.internal.program.Evaluations;
import dev.footbridge.engine.internal.program.HostBridge;
import dev.footbridge.engine.internal.program.HostServices;
import dev.footbridge.engine.internal.program.IdleWatch;
import dev.footbridge.engine.internal.program.LogicChannel;
import dev.footbridge.engine.internal.program.ProgramInterceptor;
import dev.footbridge.engine.internal.program.ProgramListeners;
import dev.footbridge.engine.internal.program.ProgramOutbox;
import dev.footbridge.engine.internal.program.RestWatch;
import dev.footbridge.engine.internal.program.ScriptEnvironment;
import dev.footbridge.engine.internal.program.ScriptRunner;
import dev.footbridge.engine.internal.program.Shutdown;
import dev.footbridge.engine.internal.result.Refusal;
import dev.footbridge.engine.internal.thread.Uncaught;
import dev.footbridge.engine.internal.thread.WorkThread;
import dev.footbridge.engine.internal.wire.Message;
import dev.footbridge.engine.internal.work.ProgramThread;
import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.logic.LogicLayer;
import dev.footbridge.engine.logic.ModuleSource;
import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One running mini program: its JavaScript, its plugins, its calls. Created by {@link
 * BridgeEngine#launch}. Its methods may be called from any thread. On the threads that run turns
 * and handlers, waiting for an incomplete future of these methods fails with an {@link
 * IllegalStateException}, since it would deadlock (rule T3).
 */
public final class MiniProgram implements AutoCloseable {
  private final MiniAppInfo info;
  private final EngineParts engine;
  private final BridgeHost<?> host;
  private final ProgramListeners listeners;
  private final CallListeners callListeners;
  private final Activity activity;
  private final HeldBytes held;
  private final EventLoop loop;
  private final ProgramOutbox outbox = new ProgramOutbox();
  private final OpenCalls openCalls;
  private final StateGate gate;
  private final SyncHandlerWatch syncWatch;
  private final @Nullable ProgramInterceptor interceptor;
  private final LogicCalls logicCalls;
  private final RestWatch rest;
  private final LogicChannel logic;
  private final List<Payload> firstMessages;
  private final MainThread mainThread;
  private final HostServices services;
  private final ProgramPlugins plugins;
  private final HandlerThreads handlers;
  private final Admission admission;
  private final Dispatcher dispatcher;
  private final HostBridge bridge;
  private final ScriptRunner scripts;
  private final ProgramThread thread;
  private final Abandonment abandonment;
  private final Shutdown shutdown;
  private final Evaluations evaluations;
  private final ErrorReports reports;
  private final Clock.Registration registration;
  private final IdleWatch idle = new IdleWatch("MiniProgram.whenIdle");
  private final IdleWatch settled = new IdleWatch("MiniProgram.whenSettled");

  MiniProgram(EngineParts engine, BridgeHost<?> host, MiniAppInfo info, LaunchOptions options) {
    this.engine = engine;
    this.host = host;
    this.info = info;
    Clock clock = engine.clock();
    Limits limits = engine.limits();
    Set<String> denied = engine.permissions().deniedTo(info.appId());
    ListenerGate listening = new ListenerGate();
    listeners = new ProgramListeners(engine.programListeners(), listening);
    callListeners = new CallListeners(engine.callListeners(), listening);
    activity = new Activity(this::quiet);
    HandlerQueue serial = handlerQueue();
    activity.begin(); // until the start, since work of the plugins may end before this is complete
    handlers = handlerThreads(serial);
    mainThread = mainThread(clock, handlers, activity, listeners, info);
    services = new HostServices(info, mainThread, activity, listeners);
    plugins = startPlugins();
    thread = ProgramThread.of(engine.runtime().dedicatedStackBytes(), info.appId());
    abandonment = new Abandonment(info.appId(), engine.abandoned());
    held = new HeldBytes(limits.maxHeldBytes(), this::holdsTooMuch);
    loop = new EventLoop(thread.executor(), clock, activity, held, this::timerTurn);
    openCalls = new OpenCalls(clock, handlers);
    gate = new StateGate(activity, held);
    interceptor =
        engine.hooks().interceptors() == null
            ? null
            : new ProgramInterceptor(
                engine.hooks().interceptors(), info, clock, activity, listeners);
    logicCalls = new LogicCalls(outbox, engine.codec());
    rest = new RestWatch(clock, activity, this::restsUntil);
    logic = new LogicChannel(info, listeners, outbox, activity, logicCalls, rest, interceptor);
    syncWatch = new SyncHandlerWatch(clock, callListeners);
    admission =
        new Admission(
            engine.apis(),
            denied,
            engine.payloadLimits(),
            limits.maxPendingCalls(),
            openCalls,
            engine.codec(),
            text -> listeners.warning(info, text));
    reports =
        new ErrorReports(info, listeners, engine.apis(), engine.codec(), limits.maxPayloadChars());
    dispatcher = dispatcher();
    ScriptEnvironment environment =
        new ScriptEnvironment(engine.runtime(), clock, engine.environment());
    bridge = new HostBridge(dispatcher, loop, outbox, engine.codec(), reports, environment, logic);
    scripts = new ScriptRunner(environment, info, listeners, bridge, reports, this::abort);
    outbox.open(loop, held, scripts::ring, host::mayWait);
    evaluations = new Evaluations(scripts, loop, held);
    firstMessages = firstMessages(denied, options);
    shutdown =
        new Shutdown(
            loop,
            activity,
            openCalls,
            clock.isManual(),
            limits.closeGrace().toNanos(),
            new Parts());
    registration = clock.register(activity);
  }

  private HandlerQueue handlerQueue() {
    return new HandlerQueue(
        engine.handlerExecutor(),
        engine.clock(),
        activity,
        engine.limits().stallAfter().toNanos(),
        callListeners);
  }

  private ProgramPlugins startPlugins() {
    try {
      return new ProgramPlugins(
          engine.plugins(),
          host,
          info,
          services,
          engine.pluginsInUse(),
          mainThread,
          engine.limits().destroyTimeout().toNanos());
    } catch (Throwable e) { // what a plugin throws; what it posted must not run
      handlers.clear();
      services.end();
      throw e;
    }
  }

  private HandlerThreads handlerThreads(HandlerQueue serial) {
    Map<String, Executor> executors = engine.clock().isManual() ? Map.of() : engine.executors();
    return new HandlerThreads(serial, executors, callListeners, activity);
  }

  /** Creates the main thread, which plugins keep; so nothing of it refers to this (rule X7). */
  private static MainThread mainThread(
      Clock clock,
      HandlerThreads handlers,
      Activity activity,
      ProgramListener listener,
      MiniAppInfo info) {
    return new MainThread(
        clock,
        activity,
        handlers::post,
        handlers::isCurrentThread,
        thrown -> listener.pluginFailed(info, thrown));
  }

  private List<Payload> firstMessages(Set<String> denied, LaunchOptions options) {
    Payload manifest = Message.manifest(engine.apis().manifest(), manifest(denied, options));
    LogicFactory factory = engine.hooks().logic();
    return factory == null
        ? List.of(manifest)
        : List.of(manifest, logic.open(factory, this::runModule));
  }

  private CompletableFuture<@Nullable Void> runModule(ModuleSource module) {
    reports.know(module);
    return evaluations.add(module.converted());
  }

  private Dispatcher dispatcher() {
    HandlerRunner runner =
        new HandlerRunner(plugins, handlers, syncWatch, callListeners, interceptor, logicCalls);
    CallServices services =
        new CallServices(
            info,
            callListeners,
            engine.outcomes(),
            engine.codec(),
            openCalls,
            gate,
            outbox,
            activity,
            held,
            mainThread);
    return new Dispatcher(
        engine.apis(),
        admission,
        runner,
        services,
        engine.clock(),
        engine.limits().callTimeout().toNanos());
  }

  /** Starts the program's JavaScript. */
  void start() {
    listeners.launched(info);
    if (interceptor != null) {
      interceptor.start(this::emit);
    }
    mainThread.open();
    LogicFactory factory = engine.hooks().logic();
    JsSource logicScript = factory == null ? null : factory.script();
    loop.post(() -> scripts.start(logicScript, firstMessages));
    activity.end();
  }

  /** Returns what the host knows about the program. */
  public MiniAppInfo info() {
    return info;
  }

  /** Returns the context that the program's host gives to its plugins (rule D7). */
  public MiniAppContext context() {
    return plugins.context();
  }

  /**
   * Returns what its plugins have left to a user at the moment, each as a clause, such as {@code
   * the dialog 'Pay' is open}; empty if the host knows of nothing.
   */
  public List<String> leftToUser() {
    return plugins.leftToUser();
  }

  /**
   * Returns the Java side of its logic layer, which {@link LogicFactory#create} created; null if it
   * is a script without one, or has ended.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public @Nullable LogicLayer logicLayer() {
    return logic.layer();
  }

  /**
   * Runs {@code source} as a script, after the scripts given before.
   *
   * @return completes when the script's own turn has ended, on the JS thread; exceptionally with a
   *     {@link JsException} if it does not parse, throws, or is stopped, or with an {@link
   *     IllegalStateException} if the program is closed before it runs
   */
  public CompletableFuture<@Nullable Void> evaluate(JsSource source) {
    return evaluations.add(Objects.requireNonNull(source, "source"));
  }

  /**
   * Returns an error that the program caught itself, such as one that a test framework reports, as
   * the engine reports those that nothing caught: its message names the API of {@code wx} that is
   * missing, it has a hint if there is one (rule E1), and its places are those that the author of a
   * module knows (rule W16).
   *
   * @param error its message begins with the error's name; its position may be null
   */
  public ScriptError explain(ScriptError error) {
    return reports.explainCaught(Objects.requireNonNull(error, "error"));
  }

  /**
   * Sends the program an event for its {@code wx.onHostEvent} listeners. It is kept for the first
   * listener if there is none yet, and dropped if the program is closing.
   *
   * @param data written as a JSON object; null means an empty one
   * @throws IllegalArgumentException if {@code data} cannot be written as a JSON object, or is
   *     longer or nested deeper than {@link Limits} allow (rule X5)
   */
  public void emit(String name, @Nullable Object data) {
    Objects.requireNonNull(name, "name");
    Payload payload;
    try {
      payload = Payload.of(engine.codec().writeObject(data));
    } catch (JsonWriteException e) {
      throw new IllegalArgumentException("event '" + name + "': " + e.messageFor("the data"), e);
    }
    Refusal oversized = engine.payloadLimits().check("the data", payload);
    if (oversized != null) {
      throw new IllegalArgumentException("event '" + name + "': " + oversized.reason());
    }
    Payload message = Message.hostEvent(name, payload);
    long bytes =
        HeldBytes.MESSAGE
            + HeldBytes.ofUnits(payload.json().length() + (long) message.json().length());
    held.add(bytes);
    boolean isPosted =
        loop.postNew(
            () -> {
              held.give(bytes);
              listeners.hostEvent(info, name, payload);
              scripts.ring(message);
            });
    if (!isPosted) {
      held.give(bytes);
    }
  }

  /**
   * Returns a future of the moment when the program is idle: no call open, no timer set, no turn
   * queued, no handler running.
   *
   * @return completes when the program is idle, on the thread that ended the last piece of work;
   *     also when the program is closed
   */
  public CompletableFuture<@Nullable Void> whenIdle() {
    CompletableFuture<@Nullable Void> future = idle.add();
    quiet();
    return future;
  }

  /**
   * Returns a future of the moment when the program is settled: it is idle, but for repeating
   * timers that have each run at least once (rule W60).
   *
   * @return completes as that of {@link #whenIdle} does
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public CompletableFuture<@Nullable Void> whenSettled() {
    CompletableFuture<@Nullable Void> future = settled.add();
    quiet();
    return future;
  }

  /** Returns whether the program is settled now, as {@link #whenSettled} means it. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public boolean isSettled() {
    return activity.isQuietAnd(() -> openCalls.size() == 0 && loop.timers().hasOnlyRepeating());
  }

  /** Returns the timers that it has set, in the order in which they are due. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public List<PendingTimer> pendingTimers() {
    return pendingTimers(0);
  }

  /**
   * Returns the timers that it has set since then, in the order in which they are due.
   *
   * @param mark what {@link #timerMark} returned then
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public List<PendingTimer> pendingTimers(long mark) {
    return loop.timers().pending(mark);
  }

  /** Returns a mark between the timers that it has set until now, and those that it sets later. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public long timerMark() {
    return loop.timers().last();
  }

  /**
   * Clears the timers that it has set since then, as {@code clearTimeout} does, without a turn.
   *
   * @param mark what {@link #timerMark} returned then
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void clearTimers(long mark) {
    loop.timers().clearAfter(mark);
    quiet();
  }

  /** Returns whether the program is idle now, as {@link #whenIdle} means it; true at its end. */
  public boolean isIdle() {
    return activity.isQuietAnd(() -> openCalls.size() == 0 && loop.timers().isEmpty());
  }

  /** Returns how many asynchronous calls are open. */
  public int pendingCalls() {
    return openCalls.size();
  }

  /**
   * Returns how many tasks its plugins have posted for a later time of the clock, such as a delay
   * of a coroutine on the main dispatcher; their timeouts do not count.
   */
  public int delayedTasks() {
    return mainThread.delayed();
  }

  /**
   * Returns how many open calls wait for such tasks, as far as is known: a call counts once if its
   * handler, or what that started on the main thread, has posted one; and each task counts that was
   * posted elsewhere. Those for calls that have ended, or for none, do not count. Calls that the
   * logic layer has to answer count, too: nobody else can. 0 unless the clock is manual.
   */
  public int delayedCalls() {
    return engine.clock().isManual() ? mainThread.delayedCalls() + logicCalls.size() : 0;
  }

  /**
   * Returns how often work of the program has begun, modulo 2<sup>32</sup>: a turn, a handler, or a
   * task that a plugin posted. A delayed task counts when it is posted, too.
   */
  public long workBegun() {
    return activity.begun();
  }

  /**
   * Waits, in real time, until work has begun since {@link #workBegun()} returned {@code seen}, and
   * all work has ended.
   *
   * @param most how long it waits at most
   * @throws IllegalStateException on a program's own threads, where this would deadlock (rule T3)
   * @throws InterruptedException if the thread is interrupted
   */
  public void awaitWork(long seen, Duration most) throws InterruptedException {
    Objects.requireNonNull(most, "most");
    WorkThread.refuse("MiniProgram.awaitWork");
    activity.awaitWork(seen, System.nanoTime() + most.toNanos());
  }

  /** Returns whether the calling thread is the program's JS thread. */
  public boolean isJsThread() {
    return loop.isCurrentThread();
  }

  /**
   * Closes the program without waiting (rule S9): new calls are refused, accepted calls are
   * delivered for at most {@link Limits#closeGrace()}, then JavaScript is stopped and the calls
   * still open end as closed.
   *
   * @return completes when the program has ended; the same future each time
   */
  public CompletableFuture<@Nullable Void> closeAsync() {
    return shutdown.start();
  }

  /**
   * Closes the program and waits until it has ended, in bounded time. On a thread that runs a turn
   * or a handler, or that must not wait according to the host, it only starts to close.
   */
  @Override
  public void close() {
    CompletableFuture<@Nullable Void> ended = closeAsync();
    if (!WorkThread.isCurrent() && host.mayWait()) {
      ended.join();
    }
  }

  private void timerTurn(long id) {
    scripts.ring(Message.timer(id));
  }

  /**
   * Ends the program, which must not grow any more (rule X11); called on any thread, under locks.
   */
  private void holdsTooMuch() {
    bridge.refuse();
    long most = engine.limits().maxHeldBytes();
    PoolWork.start(
        () ->
            scripts.condemn(
                "what the engine holds for the program (calls, messages, timers) is a quarter more"
                    + " than the limit of "
                    + most
                    + " bytes (Limits.maxHeldBytes); the program was stopped"));
  }

  /**
   * Ends the program, whose JavaScript cannot go on; called after its turn, or on a thread of the
   * pool.
   */
  private void abort() {
    if (isJsThread()) {
      dispatcher.closeCurrent();
    }
    shutdown.abort();
  }

  private void quiet() {
    // First: a waiter that registers from here on may wait for work that began later.
    List<CompletableFuture<@Nullable Void>> waiting = idle.waiting();
    List<CompletableFuture<@Nullable Void>> settling = settled.waiting();
    if (isIdle()) {
      idle.complete(waiting);
    }
    if (!settling.isEmpty() && isSettled()) {
      settled.complete(settling);
    }
    rest.quiet();
    shutdown.quiet();
  }

  private boolean restsUntil(long nanos) {
    return openCalls.size() <= logicCalls.size() && loop.timers().isFreeUntil(nanos);
  }

  /** Returns the part of the first message that is specific to this program. */
  private String manifest(Set<String> denied, LaunchOptions options) {
    ObjectNode manifest = engine.codec().newObject();
    ArrayNode capabilities = manifest.putArray("capabilities");
    engine.runtime().capabilities().forEach(capability -> capabilities.add(capability.member()));
    ArrayNode names = manifest.putArray("denied");
    denied.forEach(names::add);
    manifest.put("startedAt", engine.clock().startMillis());
    ObjectNode launch = manifest.putObject("launch");
    launch.put("path", options.path());
    launch.put("scene", options.scene());
    ObjectNode query = launch.putObject("query");
    options.query().forEach(query::put);
    launch.putObject("referrerInfo");
    return manifest.toString();
  }

  /** The parts of this program that are freed at its end. */
  private final class Parts implements Shutdown.Parts {
    @Override
    public void refuse() {
      admission.close();
    }

    @Override
    public void drop() {
      handlers.clear();
      openCalls.closeAll();
      gate.open();
    }

    @Override
    public void stop() {
      syncWatch.close();
      scripts.interrupt();
    }

    @Override
    public void abandon(Thread on) {
      String event = syncWatch.runningEvent();
      abandonment.begin(on);
      listeners.abandoned(
          info,
          event == null
              ? "native code of the JavaScript engine"
              : "the handler of '" + event + "', which ignores its interrupt");
    }

    @Override
    public void freeContext() {
      try {
        scripts.close();
      } finally {
        abandonment.end();
        thread.release().run();
      }
    }

    @Override
    public void free(boolean killed) {
      bridge.refuse();
      allOf(
          syncWatch::stop,
          () -> {
            if (interceptor != null) {
              interceptor.stop();
            }
          },
          () ->
              plugins.end(
                  thrown -> listeners.pluginFailed(info, thrown),
                  leftBehind -> listeners.warning(info, leftBehind)),
          services::end,
          logic::close,
          registration::close,
          evaluations::close,
          idle::close,
          settled::close,
          () -> listeners.ended(info, killed),
          outbox::close,
          activity::detach,
          held::detach);
    }

    /** Runs all steps, also if some fail, such as for lack of memory. */
    private void allOf(Runnable... steps) {
      for (Runnable step : steps) {
        try {
          step.run();
        } catch (RuntimeException | Error e) {
          Uncaught.report(e);
        }
      }
    }
  }
}
