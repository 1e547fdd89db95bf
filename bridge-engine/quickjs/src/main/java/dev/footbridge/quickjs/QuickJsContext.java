package dev.footbridge.quickjs;

import com.dokar.quickjs.QuickJs;
import com.dokar.quickjs.QuickJsException;
import com.dokar.quickjs.QuickJsInterruptedException;
import com.dokar.quickjs.binding.FunctionBinding;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One program's QuickJS engine. Java cannot call a JavaScript function, so each turn evaluates a
 * source; promise jobs run before the evaluation returns.
 */
final class QuickJsContext implements JsContext {
  private final Coroutine coroutine = new Coroutine();
  private final Bytecode bytecode;
  private final QuickJs quickJs;
  private final TurnGate gate;
  private final String stopMessage;
  // Whether the turn's own code has completed: what is thrown later comes from a promise job.
  private boolean ran;
  private @Nullable JsException rejection; // for the prelude to fetch
  private String thrownKind = ""; // of the last value thrown, as QuickJsFailures.kind returns it
  private boolean mayBeObject; // whether that value may be an object, which the prelude knows
  private final List<String> thrownTexts = new ArrayList<>(); // objects, as the shim describes them

  QuickJsContext(Bytecode bytecode, long memoryLimit, long turnLimitMillis) {
    this.bytecode = bytecode;
    try {
      quickJs = QuickJs.Companion.create(Coroutine.dispatcher());
    } catch (QuickJsException e) {
      throw new IllegalStateException("QuickJS does not start: " + e.getMessage(), e);
    }
    quickJs.setMaxStackSize(QuickJsRuntime.STACK_BYTES);
    quickJs.setMemoryLimit(memoryLimit);
    quickJs.setEvaluationTimeoutMillis(turnLimitMillis);
    gate = new TurnGate(quickJs);
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
        () -> {
          for (JsSource source : Prelude.ALL) {
            bytecode.of(source, quickJs); // now, before program code can interfere
          }
          run(Prelude.SOURCE);
        });
    for (JsSource source : sources) {
      turn(() -> run(source));
    }
  }

  @Override
  public void evaluate(JsSource source) {
    turn(
        () -> {
          byte[] compiled;
          try {
            compiled = bytecode.ofProgram(source, quickJs);
          } catch (QuickJsException e) {
            throw QuickJsFailures.of(Kind.SYNTAX, e, quickJs.getMemoryUsage());
          }
          coroutine.evaluate(quickJs, compiled);
        });
  }

  @Override
  public void ring() {
    turn(() -> run(Prelude.RING));
  }

  @Override
  public void interrupt() {
    gate.stop();
  }

  @Override
  public void close() {
    gate.close();
  }

  /** Answers operations of the prelude, and passes those of the shim to the host. */
  private @Nullable String answer(
      JsHost host,
      int op,
      long id,
      @Nullable String name,
      @Nullable String json,
      @Nullable String envelope) {
    return switch (op) {
      case Prelude.RAN -> {
        ran = true;
        yield null;
      }
      case Prelude.REJECTED_MESSAGE -> rejection == null ? null : rejection.getMessage();
      case Prelude.REJECTED_STACK -> rejection == null ? null : rejection.jsStack();
      case Prelude.REJECTED_KIND -> thrownKind;
      case Prelude.THROWN_TEXT -> {
        thrownTexts.add(json == null ? "" : json);
        yield null;
      }
      default -> ask(host, op, id, name, json, envelope);
    };
  }

  private static @Nullable String ask(
      JsHost host,
      int op,
      long id,
      @Nullable String name,
      @Nullable String json,
      @Nullable String envelope) {
    Payload payload = json == null ? null : Payload.of(json);
    Payload answer = host.call(op, id, name, payload, envelope);
    return answer == null ? null : answer.json();
  }

  private static int intOf(Object argument) {
    return ((Number) argument).intValue();
  }

  private static @Nullable String textOf(@Nullable Object argument, boolean escaped) {
    String text = (String) argument;
    return text != null && escaped ? BridgeText.unescape(text) : text;
  }

  private void turn(Evaluation evaluation) {
    if (!gate.enter()) {
      throw QuickJsFailures.stopped("the program was stopped");
    }
    try {
      JsException failure = outcome(evaluation);
      if (failure != null && failure.kind() == Kind.THROWN) {
        failure = ran ? afterRejection(failure) : described(failure);
      }
      if (failure != null) {
        throw failure;
      }
    } finally {
      gate.leave();
    }
  }

  /** Reports a rejection to the shim; returns why that failed, or null. */
  private @Nullable JsException afterRejection(JsException rejected) {
    rejection = rejected;
    JsException failure = outcome(() -> run(Prelude.REJECTED), false);
    rejection = null;
    return failure;
  }

  /**
   * Returns the failure of a script, with the words of the shim if it threw an object. Then the
   * promise jobs run that the failure has kept waiting; a rejection among them is reported.
   */
  private JsException described(JsException failure) {
    String kind = thrownKind;
    boolean isFromObject = mayBeObject;
    thrownTexts.clear();
    JsException again = outcome(() -> run(Prelude.THROWN));
    JsException described = isFromObject && !thrownTexts.isEmpty() ? named(failure, kind) : failure;
    if (again != null && again.kind() == Kind.THROWN) {
      again = ran ? afterRejection(again) : null;
    }
    return again == null || again.kind() == Kind.THROWN ? described : again;
  }

  private JsException named(JsException failure, String kind) {
    String text =
        kind.equals(QuickJsFailures.LIST)
            ? QuickJsFailures.list(String.valueOf(failure.getMessage()), thrownTexts)
            : String.join(" or ", thrownTexts);
    boolean isOwnError = failure.jsStack().isEmpty() || kind.equals(QuickJsFailures.CIRCULAR);
    return new JsException(
        failure.kind(),
        text,
        isOwnError ? failure.position() : null,
        isOwnError ? failure.jsStack() : "");
  }

  private @Nullable JsException outcome(Evaluation evaluation) {
    return outcome(evaluation, true);
  }

  /**
   * Runs JavaScript; returns why it failed, or null.
   *
   * @param isProgram whether what it throws is the program's, and not of the runtime's own scripts
   */
  private @Nullable JsException outcome(Evaluation evaluation, boolean isProgram) {
    ran = false;
    try {
      evaluation.run();
      return null;
    } catch (JsException e) {
      return e;
    } catch (QuickJsInterruptedException e) {
      return QuickJsFailures.stopped(stopMessage);
    } catch (QuickJsException e) {
      if (isProgram) {
        thrownKind = QuickJsFailures.kind(e);
        mayBeObject = QuickJsFailures.mayBeOfObject(e);
      }
      return QuickJsFailures.of(Kind.THROWN, e, quickJs.getMemoryUsage());
    } catch (StackOverflowError e) {
      return new JsException(Kind.THROWN, "what was thrown is nested too deep", null, "");
    }
  }

  /** Runs a source that all contexts share. */
  private void run(JsSource source) throws QuickJsException {
    coroutine.evaluate(quickJs, bytecode.of(source, quickJs));
  }

  private interface Evaluation {
    void run() throws QuickJsException;
  }
}
