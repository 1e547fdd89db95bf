package dev.footbridge.engine.internal.call;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.internal.api.Handler;
import dev.footbridge.engine.internal.plugin.HandlerMethod;
import dev.footbridge.engine.internal.plugin.ProgramPlugins;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.ErrorCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs the handlers of one program's calls, each on its thread (rule T2): a synchronous one on the
 * current thread, an asynchronous one on its executor.
 */
public final class HandlerRunner {
  private final ProgramPlugins plugins;
  private final HandlerThreads threads;
  private final SyncHandlerWatch watch;
  private final CallListeners listeners;
  private final @Nullable CallInterceptor interceptor;
  private final LogicCalls logicCalls;

  /**
   * Creates a runner.
   *
   * @param watch interrupts a synchronous handler at its deadline
   * @param interceptor answers the intercepted calls; null if no API is intercepted
   * @param logicCalls takes the calls that the program's logic layer answers
   */
  public HandlerRunner(
      ProgramPlugins plugins,
      HandlerThreads threads,
      SyncHandlerWatch watch,
      CallListeners listeners,
      @Nullable CallInterceptor interceptor,
      LogicCalls logicCalls) {
    this.plugins = plugins;
    this.threads = threads;
    this.watch = watch;
    this.listeners = listeners;
    this.interceptor = interceptor;
    this.logicCalls = logicCalls;
  }

  /** Runs {@code handler} for the call, or queues it. */
  void run(Call call, Handler handler) {
    if (!handler.isSync()) {
      runLater(call, handler);
      return;
    }
    try {
      watch.begin(call);
      new Run(call, handler).start();
    } finally {
      watch.end();
    }
  }

  private void runLater(Call call, Handler handler) {
    Run run = new Run(call, handler);
    if (handler.isPassedOn()) {
      run.start();
      return;
    }
    try {
      threads.execute(call, handler.executor(), run::start);
    } catch (StackOverflowError e) {
      throw e;
    } catch (RuntimeException | Error e) { // refused, or no thread could be created
      call.fail(ErrorCode.EXECUTOR_REFUSED, "the host takes no more work");
    }
  }

  /** One handler's run for one call. Runnable, so that starting it needs no further object. */
  private final class Run implements Runnable, Handler.Invocation {
    private final Handler handler;
    private final CallExchange exchange;

    Run(Call call, Handler handler) {
      this.handler = handler;
      this.exchange = new CallExchange(call);
    }

    void start() {
      if (hasEnded()) {
        return; // its deadline passed, or the program ended, while it was queued
      }
      try {
        plugins.run(exchange.call(), this);
      } catch (RuntimeException | Error e) { // a bug of the host must not end its thread
        exchange.threw(e);
      }
      if (!call().isSync()) { // which the dispatcher finishes
        exchange.call().finish();
      }
    }

    /** Runs the handler; called by the host. */
    @Override
    public void run() {
      try {
        listeners.handling(exchange.call());
        handler.handle(this);
      } catch (Throwable t) { // an exception of a handler ends its call, and nothing else
        exchange.threw(t);
      }
      listeners.handled(exchange.call());
    }

    @Override
    public BridgeCall call() {
      return exchange.call();
    }

    @Override
    public boolean hasEnded() {
      return exchange.call().hasEnded();
    }

    @Override
    public RequestEvent request() {
      return plugins.request(exchange);
    }

    @Override
    public HostPlugin<?> plugin(int index) {
      HostPlugin<?> plugin = plugins.get(index);
      exchange.answeredBy(plugin.getClass());
      return plugin;
    }

    @Override
    public CallInterceptor interceptor() {
      return Objects.requireNonNull(interceptor, "interceptor");
    }

    @Override
    public void askLogicLayer() {
      listeners.passedOn(exchange.call());
      logicCalls.ask(exchange);
    }

    @Override
    public void returned(HandlerMethod.Returns form, @Nullable Object value) {
      exchange.returned(form, value);
    }

    @Override
    public void proceed(Handler next) throws Exception {
      if (!next.isSync()) {
        runLater(exchange.call(), next);
        return;
      }
      try {
        next.handle(this);
      } catch (Exception | Error e) {
        throw e;
      } catch (Throwable e) { // Java code throws nothing else
        throw new IllegalStateException(e);
      }
    }
  }
}
