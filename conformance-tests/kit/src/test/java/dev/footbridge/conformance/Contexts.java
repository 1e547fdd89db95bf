package dev.footbridge.conformance;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** Contexts with a fault. */
final class Contexts {
  private static final Queue<JsContext> LEFT = new ConcurrentLinkedQueue<>();

  private Contexts() {}

  /** Stops the code that contexts without interrupts left running. */
  static void closeAll() {
    for (JsContext each = LEFT.poll(); each != null; each = LEFT.poll()) {
      each.close();
    }
  }

  /** Returns a context that ignores interrupts. */
  static JsContext deafToInterrupts(JsContext context) {
    LEFT.add(context);
    return new Forwarding(context) {
      @Override
      public void interrupt() {}
    };
  }

  /** Returns a context that runs callbacks once more when it is closed. */
  static JsContext flushedAtTheEnd(JsContext context) {
    return new Forwarding(context) {
      @Override
      public void close() {
        evaluate(new JsSource("flush.js", "flush()"));
        super.close();
      }
    };
  }

  /** Returns a context in which programs see the machine's time. */
  static JsContext withoutClock(JsContext context) {
    return new Forwarding(context) {
      @Override
      public void start(List<JsSource> sources, JsHost host) {
        super.start(
            sources.stream().filter(source -> !source.name().endsWith("clock.js")).toList(), host);
      }
    };
  }

  /** Returns a context in which JavaScript can reach Java. */
  static JsContext open(JsContext closed) {
    closed.close();
    return new Open();
  }

  /** Delegates to another context. */
  static class Forwarding implements JsContext {
    private final JsContext context;

    Forwarding(JsContext context) {
      this.context = context;
    }

    @Override
    public void start(List<JsSource> sources, JsHost host) {
      context.start(sources, host);
    }

    @Override
    public void evaluate(JsSource source) {
      context.evaluate(source);
    }

    @Override
    public void ring() {
      context.ring();
    }

    @Override
    public void interrupt() {
      context.interrupt();
    }

    @Override
    public void close() {
      context.close();
    }
  }

  private static final class Open implements JsContext {
    private final Context context = Context.newBuilder("js").allowAllAccess(true).build();
    private @Nullable JsHost host;
    private @Nullable Value receive;

    @Override
    public void start(List<JsSource> sources, JsHost host) {
      this.host = host;
      ProxyExecutable call =
          arguments -> {
            String json = text(arguments, 3);
            Payload answer =
                host.call(
                    arguments[0].asInt(),
                    arguments[1].asLong(),
                    text(arguments, 2),
                    json == null ? null : Payload.of(json),
                    text(arguments, 4));
            return answer == null ? null : answer.json();
          };
      ProxyExecutable onMessage = arguments -> receive = arguments[0];
      Map<String, Object> functions = Map.of("host", call, "onMessage", onMessage);
      context.getBindings("js").putMember(BINDING, ProxyObject.fromMap(functions));
      sources.forEach(this::evaluate);
    }

    private static @Nullable String text(Value[] arguments, int index) {
      return index < arguments.length ? arguments[index].as(String.class) : null;
    }

    @Override
    public void evaluate(JsSource source) {
      context.eval("js", source.text());
    }

    @Override
    public void ring() {
      Payload message = Objects.requireNonNull(host).call(JsHost.TAKE, 0, null, null, null);
      if (message != null) {
        Objects.requireNonNull(receive).executeVoid(message.json());
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
  }
}
