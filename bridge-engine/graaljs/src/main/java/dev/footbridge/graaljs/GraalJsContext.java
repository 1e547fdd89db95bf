package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/** One program's GraalJS context. Promise jobs run when the outermost call into it returns. */
final class GraalJsContext implements JsContext {
  /**
   * Passes the runtime's functions to the shim, and deletes the global that only this class uses.
   */
  private static final JsSource PRELUDE =
      new JsSource(
          "footbridge:prelude.js",
          "(host, push) => { globalThis."
              + BINDING
              + " = { host, push, trackRejections: Graal.setUnhandledPromiseRejectionHandler };"
              + " delete globalThis.Graal; }");

  private final Context context;
  private @Nullable JsHost host;
  private @Nullable Value receive;

  GraalJsContext(Context context) {
    this.context = context;
  }

  @Override
  public void start(List<JsSource> sources, JsHost host) {
    ProxyExecutable call =
        arguments -> {
          String json = textOf(arguments, 3);
          Payload answer =
              host.call(
                  arguments[0].asInt(),
                  arguments[1].asLong(),
                  textOf(arguments, 2),
                  json == null ? null : Payload.of(json),
                  textOf(arguments, 4));
          return answer == null ? null : answer.json();
        };
    ProxyExecutable push = arguments -> receive = arguments[0];
    run(() -> context.eval(SharedEngine.source(PRELUDE)).executeVoid(call, push));
    sources.forEach(this::evaluate);
    this.host = host;
  }

  @Override
  public void evaluate(JsSource source) {
    run(() -> context.eval(SharedEngine.source(source)));
  }

  @Override
  public void ring() {
    if (host == null || receive == null) {
      throw new IllegalStateException("the context was not started");
    }
    Value to = receive;
    Payload message = host.call(JsHost.TAKE, 0, null, null, null);
    if (message != null) {
      run(() -> to.executeVoid(message.json()));
    }
  }

  @Override
  public void interrupt() {
    context.close(true);
  }

  @Override
  public void close() {
    context.close(true);
  }

  private static void run(Runnable javaScript) {
    try {
      javaScript.run();
    } catch (PolyglotException e) {
      throw GraalJsFailures.of(e);
    } catch (IllegalStateException e) {
      throw GraalJsFailures.ofClosed(e);
    }
  }

  private static @Nullable String textOf(Value[] arguments, int index) {
    return index < arguments.length ? arguments[index].asString() : null; // of undefined, null
  }
}
