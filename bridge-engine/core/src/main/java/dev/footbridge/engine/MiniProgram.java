package dev.footbridge.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Activity;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.WorkThread;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.JsonWriteException;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One running mini program: its JavaScript, its plugins, its calls. Made by {@link
 * BridgeEngine#launch}. Its methods may be called from any thread. To wait for a future that is not
 * done is refused with an {@link IllegalStateException} on the threads that run turns and handlers
 * (rule T3).
 */
public final class MiniProgram implements AutoCloseable {
  private final MiniAppInfo info;
  private final EngineParts engine;
  private final BridgeHost<?> host;
  private final Activity activity;
  private final ProgramOutbox outbox = new ProgramOutbox(this);
  private final EventLoop loop;
  private final OpenCalls openCalls;
  private final StateGate gate;
  private final SyncHandlerWatch syncWatch;
  private final @Nullable ProgramStandIn standIn;
  private final String firstMessage;
  private final ProgramPlugins plugins;
  private final HandlerQueue handlers;
  private final Dispatcher dispatcher;
  private final ScriptRunner scripts;
  private final ProgramThread thread;
  private final Closing closing;
  private final Evaluations evaluations;
  private final Clock.Registration registration;
  private final IdleWatch idle = new IdleWatch();

  MiniProgram(EngineParts engine, BridgeHost<?> host, MiniAppInfo info, LaunchOptions options) {
    this.engine = engine;
    this.host = host;
    this.info = info;
    plugins = new ProgramPlugins(engine.plugins(), host, info, engine.pluginsInUse());
    activity = new Activity(this::quiet);
    thread = ProgramThread.of(engine, info.appId());
    loop = new EventLoop(thread.executor(), engine.clock(), activity, this::timerTurn);
    openCalls = new OpenCalls(engine.clock());
    gate = new StateGate(activity);
    standIn = ProgramStandIn.of(engine, info, activity);
    Set<String> denied = engine.permissions().deniedTo(info.appId());
    firstMessage = firstMessage(engine, denied, options);
    ProgramScope scope =
        new ProgramScope(
            info,
            engine.limits(),
            engine.clock(),
            activity,
            engine.listeners(),
            engine.codec(),
            engine.answers(),
            openCalls,
            gate,
            outbox,
            standIn);
    handlers =
        new HandlerQueue(
            engine.handlerExecutor(), engine.clock(), activity, engine.limits(), scope.listeners());
    syncWatch = new SyncHandlerWatch(engine.clock(), scope.listeners());
    dispatcher =
        new Dispatcher(
            scope, engine.apis(), plugins, handlers, syncWatch, denied, engine.executors());
    ErrorReports reports = new ErrorReports(info, scope.listeners(), engine.apis());
    Boundary boundary = new Boundary(scope, dispatcher, loop, reports);
    scripts = new ScriptRunner(engine.runtime(), info, scope.listeners(), boundary, reports);
    evaluations = new Evaluations(scripts);
    closing = new Closing(scope, loop, engine.pool(), new Parts());
    registration = engine.clock().register(activity);
  }

  /** Starts the program's JavaScript. */
  void start() {
    engine.listeners().launched(info);
    if (standIn != null) {
      standIn.start(this::emit);
    }
    loop.post(() -> scripts.start(firstMessage));
  }

  /** Returns what the host knows of the program. */
  public MiniAppInfo info() {
    return info;
  }

  /**
   * Runs {@code source} as a script, after what was run before.
   *
   * @return completes when the script's own turn has ended, on the JS thread; exceptionally with a
   *     {@link JsException} if it does not parse, throws, or is stopped, or with an {@link
   *     IllegalStateException} if the program is closed before it runs
   */
  public CompletableFuture<@Nullable Void> evaluate(JsSource source) {
    return evaluations.add(source, closing);
  }

  /**
   * Sends the program an event, which its {@code wx.onHostEvent} listeners hear; kept for the first
   * listener if there is none yet. Dropped if the program is closing.
   *
   * @param data written as a JSON object; null is an empty one
   * @throws IllegalArgumentException if {@code data} cannot be written as a JSON object, or is
   *     longer or nested deeper than {@link Limits} allow (rule X5)
   */
  public void emit(String name, @Nullable Object data) {
    String json;
    try {
      json = engine.codec().writeObject(data);
    } catch (JsonWriteException e) {
      throw new IllegalArgumentException("event '" + name + "': " + e.messageFor("the data"), e);
    }
    Oversize oversize = Oversize.of("the data", json, engine.limits());
    if (oversize != null) {
      throw new IllegalArgumentException("event '" + name + "': " + oversize.reason());
    }
    String event = "{\"name\":" + JsonCodec.quote(name) + ",\"data\":" + json + "}";
    String message = Op.Message.of(Op.Message.HOST_EVENT, 0, event);
    closing.postIfOpen(
        () -> {
          engine.listeners().hostEvent(info, name, json);
          scripts.ring(message);
        });
  }

  /**
   * Waits until the program has nothing left to do: no call open, no timer set, no turn queued, no
   * handler at work.
   *
   * @return completes as soon as that is so, on the thread that ended the last piece of work; also
   *     when the program is closed
   */
  public CompletableFuture<@Nullable Void> whenIdle() {
    CompletableFuture<@Nullable Void> future = idle.add();
    quiet();
    return future;
  }

  /** Returns how many asynchronous calls are open. */
  public int pendingCalls() {
    return openCalls.size();
  }

  /** Tells whether the calling thread is the program's JS thread. */
  public boolean isJsThread() {
    return loop.isCurrentThread();
  }

  /**
   * Closes the program without waiting (rule S9): new calls are refused, what was accepted is
   * delivered for at most {@link Limits#closeGrace()}, then JavaScript is stopped and what is still
   * open ends as closed.
   *
   * @return completes when the program has ended; the same future each time
   */
  public CompletableFuture<@Nullable Void> closeAsync() {
    return closing.start();
  }

  /**
   * Closes the program and waits until it has ended, in bounded time. On a thread that runs a turn
   * or a handler, and on those that the host says may not wait, it only starts to close.
   */
  @Override
  public void close() {
    CompletableFuture<@Nullable Void> ended = closeAsync();
    if (!WorkThread.isCurrent() && host.mayWait()) {
      ended.join();
    }
  }

  private void timerTurn(long id) {
    scripts.ring(Op.Message.of(Op.Message.TIMER, id));
  }

  private void quiet() {
    // Before it looks: who begins to wait while it does may wait for work that began since.
    List<CompletableFuture<@Nullable Void>> waiting = idle.waiting();
    if (activity.isQuietAnd(() -> openCalls.size() == 0 && loop.timers().isEmpty())) {
      idle.complete(waiting);
    }
    closing.quiet();
  }

  private static String firstMessage(
      EngineParts engine, Set<String> denied, LaunchOptions options) {
    ObjectNode launch = engine.codec().newObject();
    launch.put("path", options.path());
    launch.put("scene", options.scene());
    ObjectNode query = launch.putObject("query");
    options.query().forEach(query::put);
    launch.putObject("referrerInfo");
    String deniedNames =
        denied.stream().map(JsonCodec::quote).collect(Collectors.joining(",", "[", "]"));
    return Op.Message.of(
        Op.Message.MANIFEST, 0, engine.apis().manifest() + "," + deniedNames + "," + launch);
  }

  /**
   * Delivers by turns, as long as the program has not ended. Then it lets go of the program, which
   * a request that a plugin keeps must not hold (rule X7).
   */
  private static final class ProgramOutbox implements Outbox {
    private volatile @Nullable MiniProgram program;

    ProgramOutbox(MiniProgram program) {
      this.program = program;
    }

    @Override
    public void post(String message) {
      MiniProgram to = program;
      if (to != null) {
        to.closing.postUnlessEnding(() -> to.scripts.ring(message));
      }
    }

    @Override
    public void post(String message, Runnable taken) {
      MiniProgram to = program;
      if (to != null) {
        to.closing.postUnlessEnding(
            () -> {
              to.scripts.ring(message);
              taken.run();
            });
      }
    }

    @Override
    public boolean mayWait() {
      MiniProgram to = program;
      return to != null && !to.loop.isCurrentThread() && to.host.mayWait();
    }

    void close() {
      program = null;
    }
  }

  /** What this program consists of, to be freed at its end. */
  private final class Parts implements Closing.Parts {
    @Override
    public void refuse() {
      dispatcher.close();
      loop.timers().stop();
    }

    @Override
    public void drop() {
      loop.clear();
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
    public void freeContext() {
      scripts.close();
      thread.release().run();
    }

    @Override
    public void free(boolean killed) {
      syncWatch.stop();
      if (standIn != null) {
        standIn.stop();
      }
      plugins.end(
          thrown -> engine.listeners().pluginFailed(info, thrown),
          leftBehind -> engine.listeners().warning(info, leftBehind));
      registration.close();
      evaluations.close();
      idle.close();
      engine.listeners().ended(info, killed);
      outbox.close();
      activity.detach();
    }
  }
}
