package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.runner.log.ProgramLog;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the scripts of a test in its program, and evaluates its expressions. */
final class Scripts {
  private final MiniProgram program;
  private final Patience patience;
  private final Findings findings;
  private final Expressions expressions;
  private final ProgramLog log;
  private final ClassLoader loader;

  Scripts(
      MiniProgram program,
      Patience patience,
      Findings findings,
      Expressions expressions,
      ProgramLog log,
      ClassLoader loader) {
    this.program = program;
    this.patience = patience;
    this.findings = findings;
    this.expressions = expressions;
    this.log = log;
    this.loader = loader;
  }

  /**
   * Runs a script file.
   *
   * @param path found as {@link ProjectFile} does
   * @throws JsException if it does not parse, or throws
   */
  void runFile(String path) {
    run(path, ProjectFile.read(path, loader));
  }

  /**
   * Runs a script. Returns when everything that it starts immediately is done.
   *
   * @throws JsException if it does not parse, or throws
   */
  void run(String name, String text) {
    try {
      turn(new JsSource(name, text));
    } catch (JsException e) {
      throw ScriptFailure.of(e, findings.forgive(String.valueOf(e.getMessage())));
    }
  }

  private void turn(JsSource source) {
    try {
      Void unused =
          patience.get(
              program.evaluate(source),
              patience.timeout(),
              when -> source.name() + " is still running " + when);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof JsException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    }
    patience.settleDown();
  }

  /**
   * Returns the value of an expression; if that is a promise, its value.
   *
   * @param unfinished says what the program waits for
   * @throws JsException if there is no value
   */
  JsonNode valueOf(String text, Supplier<String> unfinished) {
    Expressions.Expression expression = expressions.add(text);
    JsSource source = expression.source();
    try {
      turn(source);
      if (isStuck(expression)) {
        throw new AssertionError(
            "the promise is not settled, and nothing due now will settle it: advance the clock"
                + " first, or use runUntilIdle");
      }
      return patience.get(
          expression.value(),
          patience.timeout(),
          when -> "the promise is not settled " + when + ": " + unfinished.get());
    } catch (JsException e) {
      String hint = findings.forgive(String.valueOf(e.getMessage()));
      throw ScriptFailure.of(Expressions.inExpression(e, source), hint(e, hint));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof JsException rejected
          ? rejection(rejected, source)
          : new IllegalStateException(e.getCause());
    }
  }

  /** Returns the exception of an expression whose promise was rejected. */
  private JsException rejection(JsException rejected, JsSource source) {
    ScriptError error =
        program.explain(
            ScriptError.of(ScriptError.Kind.UNCAUGHT, String.valueOf(rejected.getMessage()))
                .withPosition(rejected.position()));
    JsException named =
        new JsException(rejected.kind(), error.message(), rejected.position(), rejected.jsStack());
    named.setStackTrace(rejected.getStackTrace());
    return ScriptFailure.of(Expressions.inExpression(named, source), error.hint());
  }

  /** Returns whether a promise is not settled, and no call is open that could settle it. */
  private boolean isStuck(Expressions.Expression expression) {
    while (!expression.value().isDone() && patience.knowsAllWork() && program.pendingCalls() == 0) {
      int before = log.calls().size();
      if (program.pendingCalls() > 0) {
        return false;
      }
      patience.settleDown(); // callbacks of calls that have ended may settle it
      boolean begun = log.calls().size() > before;
      if (!begun && program.pendingCalls() == 0) {
        return !expression.value().isDone();
      }
    }
    return false;
  }

  private static @Nullable String hint(JsException thrown, @Nullable String hint) {
    return hint == null && thrown.kind() == JsException.Kind.SYNTAX
        ? "evaluate takes an expression; use runScript for statements"
        : hint;
  }
}
