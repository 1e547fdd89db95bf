package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/** One program's GraalJS context. Promise jobs run when the outermost call into it returns. */
final class GraalJsContext implements JsContext {
  /** Lets the shim hear of rejections, and takes away what only this may use. */
  private static final JsSource PRELUDE =
      new JsSource(
          "footbridge:prelude.js",
          "globalThis.__footbridge_track_rejections = Graal.setUnhandledPromiseRejectionHandler;"
              + " delete globalThis.Graal;");

  private final Context context = SharedEngine.newContext();
  private @Nullable JsHost host;
  private @Nullable Value receive;

  @Override
  public void start(List<JsSource> sources, JsHost host) {
    Value global = context.getBindings("js");
    ProxyExecutable call =
        arguments ->
            host.call(
                arguments[0].asInt(),
                arguments[1].asLong(),
                textOf(arguments, 2),
                textOf(arguments, 3));
    ProxyExecutable push = arguments -> receive = arguments[0];
    global.putMember("__footbridge_host", call);
    global.putMember("__footbridge_push", push);
    evaluate(PRELUDE);
    sources.forEach(this::evaluate);
    this.host = host;
  }

  @Override
  public void evaluate(JsSource source) {
    try {
      context.eval(SharedEngine.source(source));
    } catch (PolyglotException e) {
      throw GraalJsFailures.of(e);
    } catch (IllegalStateException e) {
      throw GraalJsFailures.ofClosed(e);
    }
  }

  @Override
  public void ring() {
    if (host == null || receive == null) {
      throw new IllegalStateException("the context was not started");
    }
    String message = host.call(JsHost.TAKE, 0, null, null);
    if (message == null) {
      return;
    }
    try {
      receive.executeVoid(message);
    } catch (PolyglotException e) {
      throw GraalJsFailures.of(e);
    } catch (IllegalStateException e) {
      throw GraalJsFailures.ofClosed(e);
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

  private static @Nullable String textOf(Value[] arguments, int index) {
    return index < arguments.length ? arguments[index].asString() : null; // of undefined, null
  }
}
