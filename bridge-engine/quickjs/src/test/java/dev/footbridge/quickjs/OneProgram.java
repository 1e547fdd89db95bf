package dev.footbridge.quickjs;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A context on a thread like the engine's, with a shim that keeps the host function. */
final class OneProgram implements AutoCloseable {
  private static final JsSource SHIM =
      new JsSource(
          "footbridge:shim.js",
          "var host = __footbridge.host; var rejections = []; var promises = [];"
              + "__footbridge.trackRejections((reason, promise) => {"
              + " rejections.push(reason); promises.push(promise); }); delete globalThis.__footbridge");

  private final ExecutorService thread;
  private final JsContext context;

  OneProgram(JsRuntime runtime, JsHost host) throws Exception {
    thread =
        Executors.newSingleThreadExecutor(
            task -> new Thread(null, task, "js", runtime.dedicatedStackBytes()));
    context = on(() -> runtime.create("program"));
    on(
        () -> {
          context.start(List.of(SHIM), host);
          return true;
        });
  }

  static OneProgram of(JsRuntime runtime) throws Exception {
    return new OneProgram(runtime, (op, id, name, payload, envelope) -> null);
  }

  /** Runs a script; returns why it failed, or null. */
  @Nullable JsException evaluate(String script) throws Exception {
    return begin(script).get();
  }

  Future<@Nullable JsException> begin(String script) {
    return thread.submit(
        () -> {
          try {
            context.evaluate(new JsSource("app.js", script));
            return null;
          } catch (JsException e) {
            return e;
          }
        });
  }

  void interrupt() {
    context.interrupt();
  }

  @Override
  public void close() {
    CompletableFuture.runAsync(context::close, thread).join();
    thread.shutdown();
  }

  private <T> T on(Callable<T> task) throws InterruptedException, ExecutionException {
    return thread.submit(task).get();
  }
}
