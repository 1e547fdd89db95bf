package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
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
  private static final long MEBIBYTE = 1 << 20;

  private final Context context;
  private final HeapUse heap;
  private volatile @Nullable String stoppedBecause; // it holds too much memory
  private @Nullable JsHost host;
  private @Nullable Value receive;
  private @Nullable Value describe;

  /**
   * Takes a context.
   *
   * @param heapPercent how full the heap may be before this program may be stopped for it
   */
  GraalJsContext(Context context, int heapPercent) {
    this.context = context;
    MemoryReserve.hold();
    heap = new HeapUse(heapPercent, this::stopForMemory);
    HeapWatch.add(heap);
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
    if (!sources.isEmpty()) { // else only the engine is to be started
      SharedProcess.programStarts();
    }
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
    HeapWatch.forget(heap);
    context.close(true);
  }

  /** Ends the running turn, and all later ones, for a lack of memory; called from any thread. */
  private void stopForMemory(String reason) {
    stoppedBecause = reason;
    context.close(true);
  }

  private void run(Runnable javaScript) {
    HeapWatch.begin(heap);
    try {
      javaScript.run();
    } catch (PolyglotException e) {
      throw failure(e);
    } catch (IllegalStateException e) {
      String reason = stoppedBecause;
      throw reason == null ? GraalJsFailures.ofClosed(e) : outOfMemory(reason);
    } catch (OutOfMemoryError e) { // there was not even enough to wrap it
      throw heapIsFull();
    } finally {
      HeapWatch.end(heap);
    }
  }

  private JsException failure(PolyglotException e) {
    Kind kind = GraalJsFailures.kindOf(e);
    if (kind == Kind.OUT_OF_MEMORY) {
      return heapIsFull();
    }
    String reason = stoppedBecause;
    if (reason != null && kind == Kind.INTERRUPTED) {
      return outOfMemory(reason);
    }
    JsException damage = kind == Kind.ENGINE_FAILED ? EngineDamage.noticeIn(e.getMessage()) : null;
    return damage == null ? GraalJsFailures.of(e, description(e)) : damage;
  }

  /** Frees what the program holds, so that there is memory for what follows. */
  private JsException heapIsFull() {
    MemoryReserve.giveUp();
    HeapWatch.full(heap);
    receive = null;
    describe = null;
    close();
    String reason = stoppedBecause;
    return outOfMemory(
        reason == null
            ? "the program ran out of memory: the Java heap of this process ("
                + Runtime.getRuntime().maxMemory() / MEBIBYTE
                + " MiB, see -Xmx) was full"
            : reason);
  }

  private static JsException outOfMemory(String reason) {
    return new JsException(Kind.OUT_OF_MEMORY, reason, null, "");
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
