package dev.footbridge.conformance;

import static java.util.Objects.requireNonNull;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** A minimal runtime, on GraalJS; replace the calls of GraalJS with those of your engine. */
public final class GuideRuntime implements JsRuntime {
  @Override
  public String name() {
    return "guide";
  }

  @Override
  public JsContext create(String programName) {
    return new GuideContext();
  }

  private static final class GuideContext implements JsContext {
    private final Context engine = Context.newBuilder("js").build();
    private @Nullable JsHost host;
    private @Nullable Value receive; // the shim's function that handles a message

    @Override
    public void start(List<JsSource> sources, JsHost host) {
      this.host = host;
      ProxyExecutable call =
          args -> {
            Payload answer =
                host.call(
                    args[0].asInt(),
                    args[1].asLong(),
                    text(args, 2),
                    payload(text(args, 3)),
                    text(args, 4));
            return answer == null ? null : answer.json();
          };
      ProxyExecutable onMessage = args -> receive = args[0];
      Map<String, Object> functions = Map.of("host", call, "onMessage", onMessage);
      engine.getBindings("js").putMember(BINDING, ProxyObject.fromMap(functions));
      sources.forEach(this::evaluate);
    }

    @Override
    public void evaluate(JsSource source) {
      turn(() -> engine.eval(Source.newBuilder("js", source.text(), source.name()).buildLiteral()));
    }

    @Override
    public void ring() {
      Payload message = requireNonNull(host).call(JsHost.TAKE, 0, null, null, null);
      if (message != null) {
        turn(() -> requireNonNull(receive).executeVoid(message.json()));
      }
    }

    @Override
    public void interrupt() {
      engine.close(true);
    }

    @Override
    public void close() {
      engine.close(true);
    }

    private static void turn(Runnable code) {
      try {
        code.run(); // promise jobs have run when this returns
      } catch (PolyglotException e) {
        Kind kind =
            e.isCancelled() ? Kind.INTERRUPTED : e.isSyntaxError() ? Kind.SYNTAX : Kind.THROWN;
        throw new JsException(kind, String.valueOf(e.getMessage()), null, "");
      } catch (IllegalStateException e) {
        throw new JsException(Kind.INTERRUPTED, "the program was stopped", null, "");
      }
    }

    private static @Nullable Payload payload(@Nullable String json) {
      return json == null ? null : Payload.of(json);
    }

    private static @Nullable String text(Value[] args, int index) {
      return index < args.length && args[index].isString() ? args[index].asString() : null;
    }
  }
}
