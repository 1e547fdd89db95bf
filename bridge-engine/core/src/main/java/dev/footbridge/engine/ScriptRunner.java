package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.shim.JsShim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JavaScript of one program: starts its context, runs scripts, rings the bell, and reports what
 * fails. Everything but {@link #interrupt} is called in turns.
 */
final class ScriptRunner {
  private static final List<JsSource> SHIM =
      List.of(new JsSource(StackText.SHIM + "shim.js", JsShim.source()));

  private final JsRuntime runtime;
  private final MiniAppInfo info;
  private final ProgramListener listener;
  private final Boundary boundary;
  private final ErrorReports reports;
  private volatile @Nullable JsContext context;
  private @Nullable JsException broken;

  ScriptRunner(
      JsRuntime runtime,
      MiniAppInfo info,
      ProgramListener listener,
      Boundary boundary,
      ErrorReports reports) {
    this.runtime = runtime;
    this.info = info;
    this.listener = listener;
    this.boundary = boundary;
    this.reports = reports;
  }

  /** Creates the context, runs the shim, and gives it its first message. */
  void start(String firstMessage) {
    try {
      turn(
          () -> {
            JsContext created = runtime.create(info.appId());
            context = created;
            created.start(SHIM, boundary);
          });
      ring(firstMessage);
    } catch (JsException e) {
      broken = e;
      reports.report(e);
    } catch (RuntimeException | Error e) {
      broken = failure("the runtime does not start: ", e);
      reports.report(broken);
    }
  }

  /** Runs a script; returns why it failed, or null. */
  @Nullable JsException evaluate(JsSource source) {
    JsContext running = context;
    if (broken != null || running == null) {
      return broken;
    }
    reports.know(source);
    try {
      evaluate(running, source);
      return null;
    } catch (JsException e) {
      failed(e);
      return e;
    } catch (RuntimeException | Error e) { // a defect of the runtime: whoever waits must hear of it
      broken = failure("the runtime failed: ", e);
      reports.report(broken);
      return broken;
    }
  }

  /** Has the shim take one message. */
  void ring(String message) {
    JsContext running = context;
    if (broken != null || running == null) {
      return;
    }
    try {
      ring(running, message);
    } catch (JsException e) {
      failed(e);
    }
  }

  /** Stops the running turn; called from another thread. */
  void interrupt() {
    JsContext running = context;
    if (running != null) {
      running.interrupt();
    }
  }

  /** Frees the context. */
  void close() {
    JsContext running = context;
    context = null;
    if (running != null) {
      running.close();
    }
  }

  private static JsException failure(String what, Throwable thrown) {
    JsException failure = new JsException(JsException.Kind.THROWN, what + thrown, null, "");
    failure.initCause(thrown);
    return failure;
  }

  private void failed(JsException e) {
    reports.report(e);
    switch (e.kind()) {
      case THROWN, SYNTAX -> tellHooks(e);
      case INTERRUPTED, OUT_OF_MEMORY, ENGINE_FAILED -> broken = e;
    }
  }

  /** Tells the program's own error hooks (rule R6). */
  private void tellHooks(JsException e) {
    String text = e.getMessage() + (e.jsStack().isEmpty() ? "" : "\n" + e.jsStack());
    String message = Op.Message.of(Op.Message.ERROR, 0, JsonCodec.quote(text));
    JsContext running = context;
    if (running == null) {
      return;
    }
    try {
      ring(running, message);
    } catch (JsException again) {
      reports.report(again);
    }
  }

  private void evaluate(JsContext running, JsSource source) {
    turn(() -> running.evaluate(source));
  }

  private void ring(JsContext running, String message) {
    turn(
        () -> {
          boundary.arm(message);
          running.ring();
        });
  }

  private void turn(Runnable javaScript) {
    listener.turnBegan(info);
    try {
      javaScript.run();
    } finally {
      boundary.endTurn();
      listener.turnEnded(info);
    }
  }
}
