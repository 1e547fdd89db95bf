package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException.Kind;
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
  private final Context context;
  private @Nullable JsHost host;
  private @Nullable Value receive;
  private @Nullable Value describe;

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
    ProxyExecutable onMessage = arguments -> receive = arguments[0];
    ProxyExecutable describing = arguments -> describe = arguments[0];
    run(
        () ->
            context
                .eval(SharedEngine.source(Prelude.SOURCE))
                .executeVoid(call, onMessage, describing, Prelude.HAS_FLOAT16));
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

  private void run(Runnable javaScript) {
    try {
      javaScript.run();
    } catch (PolyglotException e) {
      throw GraalJsFailures.of(e, description(e));
    } catch (IllegalStateException e) {
      throw GraalJsFailures.ofClosed(e);
    }
  }

  /** Returns the text of what was thrown, if it is no error; else null. */
  private @Nullable String description(PolyglotException thrown) {
    Value to = describe;
    if (to == null || GraalJsFailures.kindOf(thrown) != Kind.THROWN) {
      return null;
    }
    ProxyExecutable again =
        arguments -> {
          throw thrown; // JavaScript catches the value itself
        };
    try {
      Value text = to.execute(again);
      return text.isString() ? text.asString() : null;
    } catch (PolyglotException | IllegalStateException e) { // the stack is full, or it was closed
      return null;
    }
  }

  private static @Nullable String textOf(Value[] arguments, int index) {
    return index < arguments.length ? arguments[index].asString() : null; // of undefined, null
  }
}
