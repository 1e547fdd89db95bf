package dev.footbridge.engine.internal.call;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.internal.api.Handler;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.plugin.HandlerMethod;
import dev.footbridge.engine.internal.plugin.ProgramPlugins;
import dev.footbridge.engine.internal.result.Outcomes;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.ErrorCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs the handlers of one program's calls, each on the thread that it asks for (rule T2): a
 * synchronous one here and now, an asynchronous one in its turn.
 */
public final class HandlerRunner {
  private final ProgramPlugins plugins;
  private final HandlerThreads threads;
  private final SyncHandlerWatch watch;
  private final CallListeners listeners;
  private final Outcomes outcomes;
  private final JsonCodec codec;
  private final @Nullable CallInterceptor interceptor;

  /**
   * Creates a runner.
   *
   * @param watch interrupts a synchronous handler at its deadline
   * @param interceptor answers the calls that are intercepted; null if none are
   */
  public HandlerRunner(
      ProgramPlugins plugins,
      HandlerThreads threads,
      SyncHandlerWatch watch,
      CallListeners listeners,
      Outcomes outcomes,
      JsonCodec codec,
      @Nullable CallInterceptor interceptor) {
    this.plugins = plugins;
    this.threads = threads;
    this.watch = watch;
    this.listeners = listeners;
    this.outcomes = outcomes;
    this.codec = codec;
    this.interceptor = interceptor;
  }

  /** Has {@code handler} answer the call. */
  void run(Call call, Handler handler) {
    if (handler.isSync()) {
      watch.watch(call, new Run(call, handler));
    } else {
      runLater(call, handler);
    }
  }

  private void runLater(Call call, Handler handler) {
    try {
      threads.execute(call, handler.executor(), new Run(call, handler));
    } catch (RuntimeException e) { // mostly a RejectedExecutionException, but a host may throw any
      call.fail(ErrorCode.EXECUTOR_REFUSED, "the host takes no more work");
    }
  }

  /** One handler's run for one call. */
  private final class Run implements Runnable, Handler.Invocation {
    private final Call call;
    private final Handler handler;
    private final CallExchange exchange;

    Run(Call call, Handler handler) {
      this.call = call;
      this.handler = handler;
      this.exchange = new CallExchange(call, listeners, outcomes, codec);
    }

    @Override
    public void run() {
      if (call.hasEnded()) {
        return; // its deadline passed, or the program ended, while it waited
      }
      try {
        plugins.run(this::handle);
      } catch (RuntimeException | Error e) { // a defect of the host, which must not end its thread
        exchange.threw(e);
      }
    }

    private void handle() {
      try {
        listeners.handling(call);
        handler.handle(this);
      } catch (Throwable t) { // whatever a handler throws ends its call, and nothing else
        exchange.threw(t);
      }
      listeners.handled(call);
    }

    @Override
    public BridgeCall call() {
      return call;
    }

    @Override
    public boolean hasEnded() {
      return call.hasEnded();
    }

    @Override
    public RequestEvent request() {
      return plugins.request(exchange);
    }

    @Override
    public HostPlugin<?> plugin(int index) {
      return plugins.get(index);
    }

    @Override
    public CallInterceptor interceptor() {
      return Objects.requireNonNull(interceptor, "interceptor");
    }

    @Override
    public void returned(HandlerMethod.Returns form, @Nullable Object value) {
      exchange.returned(form, value);
    }

    @Override
    public void proceed(Handler next) throws Exception {
      if (!next.isSync()) {
        runLater(call, next);
        return;
      }
      try {
        next.handle(this);
      } catch (Exception | Error e) {
        throw e;
      } catch (Throwable e) { // no Java code throws anything else
        throw new IllegalStateException(e);
      }
    }
  }
}
