package dev.footbridge.engine.internal.program;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.internal.wire.Message;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.shim.JsShim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the JavaScript of one program: starts its context, runs scripts, delivers messages, and
 * reports failures. All methods except {@link #interrupt}, {@link #condemn} and {@link #broken} are
 * called in turns.
 */
public final class ScriptRunner {
  private static final JsSource SHIM = new JsSource(JsShim.NAME, JsShim.source());

  private final ScriptEnvironment environment;
  private final MiniAppInfo info;
  private final ProgramListener listener;
  private final HostBridge bridge;
  private final ErrorReports reports;
  private final Runnable whenBroken;
  private volatile @Nullable JsContext context;
  private volatile @Nullable JsException broken; // set once; written under this lock

  /**
   * Creates a runner whose context is not started.
   *
   * @param whenBroken ends the program, because its JavaScript cannot go on (rule X4)
   */
  public ScriptRunner(
      ScriptEnvironment environment,
      MiniAppInfo info,
      ProgramListener listener,
      HostBridge bridge,
      ErrorReports reports,
      Runnable whenBroken) {
    this.environment = environment;
    this.info = info;
    this.listener = listener;
    this.bridge = bridge;
    this.reports = reports;
    this.whenBroken = whenBroken;
  }

  /**
   * Creates the context, runs the shim and the script of the logic layer, and delivers the first
   * messages.
   *
   * @param logic the script; null if the program has no logic layer
   */
  public void start(@Nullable JsSource logic, List<Payload> first) {
    try {
      turn(
          () -> {
            JsContext created = environment.createContext(info.appId());
            context = created;
            created.start(environment.sources(SHIM, logic), bridge);
          });
      first.forEach(this::ring);
    } catch (JsException e) {
      breakWith(e);
    } catch (RuntimeException | Error e) {
      breakWith(failure("the runtime does not start: ", e));
    }
  }

  /** Returns why the program's JavaScript cannot go on; null if it can. */
  @Nullable JsException broken() {
    return broken;
  }

  /**
   * Ends the program for that reason, as out of memory, unless it has failed already; called on a
   * thread of the pool. The turn that runs is stopped.
   */
  public void condemn(String reason) {
    breakWith(new JsException(JsException.Kind.OUT_OF_MEMORY, reason, null, ""));
  }

  /** Runs a script; returns why it failed, or null. */
  @Nullable JsException evaluate(JsSource source) {
    JsContext running = context;
    if (broken != null || running == null) {
      return broken;
    }
    reports.know(source);
    try {
      turn(() -> running.evaluate(source));
      return broken;
    } catch (JsException e) {
      JsException reported = failed(e);
      return broken == null ? reported : broken;
    } catch (RuntimeException | Error e) { // a bug of the runtime: the caller must be notified
      breakWith(failure("the runtime failed: ", e));
      return broken;
    }
  }

  /** Delivers one message to the shim. */
  public void ring(Payload message) {
    JsContext running = context;
    if (broken != null || running == null) {
      return;
    }
    try {
      ring(running, message);
    } catch (JsException e) {
      var unused = failed(e);
    } catch (RuntimeException | Error e) {
      breakWith(failure("the runtime failed: ", e));
    }
  }

  /** Stops the running turn; called from another thread. */
  public void interrupt() {
    JsContext running = context;
    if (running != null) {
      running.interrupt();
    }
  }

  /** Frees the context. */
  public void close() {
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

  /** Reports why the program's JavaScript cannot go on, and ends the program; the first counts. */
  private void breakWith(JsException why) {
    synchronized (this) {
      if (broken != null) {
        return;
      }
      broken = why;
    }
    try {
      JsException reported = reports.report(why);
      broken = reported; // whose message may name more
    } finally {
      whenBroken.run();
    }
  }

  /** Reports a failure; returns it as it was reported. */
  private JsException failed(JsException e) {
    if (broken != null) {
      return e; // the program was ended in this turn, which was reported
    }
    return switch (e.kind()) {
      case THROWN, SYNTAX -> {
        JsException reported = reports.report(e);
        tellHooks(reported);
        yield reported;
      }
      case INTERRUPTED, OUT_OF_MEMORY, ENGINE_FAILED -> {
        breakWith(e);
        yield e;
      }
    };
  }

  /** Calls the program's own error hooks (rule R6). */
  private void tellHooks(JsException e) {
    JsContext running = context;
    if (running == null || broken != null) {
      return;
    }
    String text = e.getMessage() + (e.jsStack().isEmpty() ? "" : "\n" + e.jsStack());
    try {
      ring(running, Message.error(text));
    } catch (JsException again) {
      if (again.kind() == JsException.Kind.THROWN) {
        reports.report(again);
      } else {
        breakWith(again);
      }
    } catch (RuntimeException | Error again) {
      breakWith(failure("the runtime failed: ", again));
    }
  }

  private void ring(JsContext running, Payload message) {
    turn(
        () -> {
          bridge.arm(message);
          running.ring();
        });
  }

  private void turn(Runnable javaScript) {
    listener.turnBegan(info);
    try {
      javaScript.run();
    } finally {
      bridge.disarm();
      listener.turnEnded(info);
      endIfOverflowed();
    }
  }

  /** Ends the program if the stack overflowed inside the engine, now that the stack has room. */
  private void endIfOverflowed() {
    if (bridge.hasOverflowed()) {
      breakWith(
          new JsException(
              JsException.Kind.ENGINE_FAILED,
              "the stack overflowed inside the engine, in a call that the program made deep inside"
                  + " a recursion; the program was ended",
              null,
              ""));
    }
  }
}
