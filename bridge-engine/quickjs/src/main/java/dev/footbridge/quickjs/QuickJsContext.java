package dev.footbridge.quickjs;

import com.dokar.quickjs.QuickJs;
import com.dokar.quickjs.QuickJsNativeContext;
import com.dokar.quickjs.binding.FunctionBinding;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.util.List;
import kotlin.Unit;
import kotlin.jvm.functions.Function1;
import org.jspecify.annotations.Nullable;

/** One program's QuickJS context. Promise jobs run before a turn ends. */
final class QuickJsContext implements JsContext {
  private final QuickJs quickJs;
  private final Interrupt interrupt;
  private final QuickJsFailures failures = new QuickJsFailures();
  private final TurnTexts texts = new TurnTexts();
  private final NativeEngine engine;
  private final Function1<QuickJsNativeContext, Unit> ringing;
  private final String stopMessage;
  private @Nullable Throwable hostThrown;
  private boolean isClosed;

  QuickJsContext(Bytecode bytecode, long memoryLimit, long turnLimitMillis) {
    quickJs = NativeLibraries.newEngine();
    quickJs.setMaxStackSize(QuickJsRuntime.STACK_BYTES);
    quickJs.setMemoryLimit(memoryLimit);
    interrupt = new Interrupt(turnLimitMillis);
    engine =
        quickJs.withNativeContext(
            addresses -> new NativeEngine(addresses, bytecode, interrupt, failures));
    quickJs.onNativeClose(
        addresses -> {
          engine.release();
          return Unit.INSTANCE;
        });
    ringing =
        addresses -> {
          engine.ring();
          return Unit.INSTANCE;
        };
    stopMessage =
        turnLimitMillis == 0
            ? "the program was stopped"
            : "the program was stopped, or its turn took longer than " + turnLimitMillis + " ms";
  }

  @Override
  public void start(List<JsSource> sources, JsHost host) {
    quickJs.defineBinding(
        Prelude.BINDING,
        (FunctionBinding<@Nullable String>)
            arguments -> {
              int escaped = intOf(arguments[5]);
              return BridgeText.encode(
                  answer(
                      host,
                      intOf(arguments[0]),
                      ((Number) arguments[1]).longValue(),
                      textOf(arguments[2], (escaped & 1) != 0),
                      textOf(arguments[3], (escaped & 2) != 0),
                      textOf(arguments[4], (escaped & 4) != 0)));
            });
    turn(
        addresses -> {
          engine.start();
          return Unit.INSTANCE;
        });
    sources.forEach(this::evaluate);
  }

  @Override
  public void evaluate(JsSource source) {
    turn(
        addresses -> {
          engine.evaluate(source);
          return Unit.INSTANCE;
        });
  }

  @Override
  public void ring() {
    turn(ringing);
  }

  @Override
  public void interrupt() {
    interrupt.stop();
  }

  @Override
  public void close() {
    if (!isClosed) {
      isClosed = true;
      interrupt.stop();
      quickJs.close();
      engine.free();
    }
  }

  /** Takes what the prelude tells of failures, and passes the shim's operations to the host. */
  private @Nullable String answer(
      JsHost host,
      int op,
      long id,
      @Nullable String name,
      @Nullable String json,
      @Nullable String envelope) {
    texts.addCall(name, json, envelope);
    if (texts.areTooMany()) {
      interrupt.stop();
    }
    if (op == Prelude.FAILURE) {
      failures.tell((int) id, String.valueOf(json), envelope == null ? "" : envelope);
      return null;
    }
    try {
      Payload payload = json == null ? null : Payload.of(json);
      Payload answer = host.call(op, id, name, payload, envelope);
      String text = answer == null ? null : answer.json();
      texts.addAnswer(text);
      return text;
    } catch (Throwable e) { // must not pass through C
      hostThrown = e;
      interrupt.stop();
      return null;
    }
  }

  private static int intOf(Object argument) {
    return ((Number) argument).intValue();
  }

  private static @Nullable String textOf(@Nullable Object argument, boolean escaped) {
    String text = (String) argument;
    return text != null && escaped ? BridgeText.unescape(text) : text;
  }

  private void turn(Function1<QuickJsNativeContext, Unit> javaScript) {
    if (interrupt.isStopped()) {
      throw QuickJsFailures.stopped("the program was stopped");
    }
    failures.clear();
    texts.clear();
    interrupt.begin();
    quickJs.withNativeContext(javaScript);
    Throwable thrown = hostThrown == null ? engine.takeThrown() : hostThrown;
    if (thrown != null) {
      hostThrown = null;
      throw new IllegalStateException("Java failed while JavaScript called it: " + thrown, thrown);
    }
    if (interrupt.isStopped()) {
      throw texts.areTooMany() ? texts.failure() : QuickJsFailures.stopped(stopMessage);
    }
    JsException failure = failures.failure(quickJs);
    if (failure != null) {
      throw failure;
    }
  }
}
