package dev.footbridge.cli;

import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.isolated.IsolatedRuntime;
import dev.footbridge.jvm.text.Colours;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Prints the Java and JavaScript runtimes found, the settings in use, and what would be faster. */
final class Doctor {
  private static final JsSource SUM = new JsSource("doctor.js", "1 + 1");

  private static final int WIDTH = 14;

  private final Shell shell;
  private final Colours colours;

  Doctor(Shell shell) {
    this.shell = shell;
    this.colours = shell.colours();
  }

  /**
   * Examines this process; returns the {@link ExitStatus}.
   *
   * @param optimized whether GraalJS was asked to compile
   */
  int examine(boolean optimized) {
    say("footbridge", Version.number());
    say("Java", Runtime.version() + ", in " + System.getProperty("java.home"));
    say("class archive", ClassArchive.describe());
    boolean healthy = true;
    for (String name : JsRuntimes.names()) {
      healthy &= examine(name);
    }
    String obstacle = IsolatedRuntime.sandboxObstacle();
    say(
        "sandbox",
        obstacle == null ? colours.green("works") : colours.yellow("not here: ") + obstacle);
    healthy &= examineCompiler(optimized);
    return healthy ? ExitStatus.OK : ExitStatus.PROGRAM_FAILED;
  }

  private boolean examine(String name) {
    String failure = failureOf(JsRuntimes.named(name));
    String remark = name.equals(RunRequest.DEFAULT_RUNTIME) ? ", the default" : "";
    say(name, failure == null ? colours.green("works") + remark : colours.red("fails: " + failure));
    return failure == null;
  }

  private boolean examineCompiler(boolean optimized) {
    Optimizer optimizer = Optimizer.here(optimized);
    String engine = "GraalJS " + optimizer.engine().version() + ", ";
    if (optimizer.engine().compiles()) {
      say(
          "in force",
          engine + colours.green("compiled") + " by " + optimizer.engine().implementation());
      return true;
    }
    say("in force", engine + colours.yellow("interpreted"));
    say("why", optimizer.reason());
    say("faster", optimizer.remedy());
    return !optimized;
  }

  /** Returns why a runtime cannot run JavaScript; null if it can. */
  private static @Nullable String failureOf(JsRuntime runtime) {
    FutureTask<@Nullable String> task = new FutureTask<>(() -> tried(runtime));
    new Thread(null, task, "footbridge-doctor", runtime.dedicatedStackBytes()).start();
    try {
      return task.get();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private static @Nullable String tried(JsRuntime runtime) {
    try (JsContext context = runtime.create("doctor")) {
      context.start(List.of(), (op, id, name, payload, envelope) -> null);
      context.evaluate(SUM);
      return null;
    } catch (JsException | IllegalStateException | LinkageError e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void say(String what, String text) {
    shell.say(what + " ".repeat(Math.max(0, WIDTH - what.length())) + " " + text);
  }
}
