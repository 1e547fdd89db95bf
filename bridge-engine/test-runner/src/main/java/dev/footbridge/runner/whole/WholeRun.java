package dev.footbridge.runner.whole;

import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsStack;
import dev.footbridge.program.DriveException;
import dev.footbridge.program.DriverCommand;
import dev.footbridge.program.ProgramDriver;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a whole program: gives it commands, each when it has settled, until there are no more,
 * or one fails (rule W60). For one thread, none of the program's own.
 */
public final class WholeRun {
  private final MiniProgram program;
  private final Pace pace;
  private final Consumer<DriverCommand> listener;
  private @Nullable ScriptError failure;
  private boolean isTimeOver;

  /**
   * Prepares a run.
   *
   * @param program a whole program that has not been launched
   * @param listener is told of each command, before the program gets it
   */
  public WholeRun(MiniProgram program, Pace pace, Consumer<DriverCommand> listener) {
    this.program = Objects.requireNonNull(program, "program");
    this.pace = Objects.requireNonNull(pace, "pace");
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  /**
   * Runs the program until it has settled after its last command, or one fails, or its time is
   * over.
   *
   * @param commands supplies the next command when the program has settled; null for none
   */
  public void perform(Supplier<@Nullable DriverCommand> commands) {
    Objects.requireNonNull(commands, "commands");
    if (!settles()) {
      return;
    }
    DriverCommand next = commands.get();
    while (next != null && give(next)) {
      next = commands.get();
    }
  }

  /**
   * Returns why a command failed: the program threw, or the command cannot be done; null if all
   * went well.
   */
  public @Nullable ScriptError failure() {
    return failure;
  }

  /** Returns whether the program did not settle in time, or the run was stopped. */
  public boolean isTimeOver() {
    return isTimeOver;
  }

  /** Returns the timers that are left: repeating ones, if the program has settled. */
  public List<PendingTimer> timersLeft() {
    return program.pendingTimers();
  }

  /** Gives a command. Returns whether the program has settled after it, and goes on. */
  private boolean give(DriverCommand command) {
    listener.accept(command);
    CompletableFuture<@Nullable String> done;
    try {
      done = ProgramDriver.of(program).drive(command.name(), command.arguments());
    } catch (IllegalArgumentException e) { // it has ended, and was reported
      return false;
    }
    if (!settles() || !ends(command, done)) {
      return false;
    }
    Throwable thrown = done.handle((value, caught) -> caught).join();
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (cause instanceof DriveException e) {
      failure = failed(command, e);
    }
    return cause == null;
  }

  /** Waits for the end of a command that does not end before the program has settled. */
  private boolean ends(DriverCommand command, CompletableFuture<?> done) {
    if (done.isDone()) {
      return true;
    }
    if (program.isIdle()) {
      failure = pending(command, ", and nothing is left that could settle it");
      return false;
    }
    isTimeOver = !pace.await(program, done); // a repeating timer may settle the promise
    if (isTimeOver) {
      failure = pending(command, "");
    }
    return !isTimeOver && settles();
  }

  private static ScriptError pending(DriverCommand command, String why) {
    return ScriptError.of(
        ScriptError.Kind.UNCAUGHT,
        command + ": the promise that it returned is still pending" + why);
  }

  private boolean settles() {
    isTimeOver = !pace.settle(program);
    return !isTimeOver;
  }

  private ScriptError failed(DriverCommand command, DriveException thrown) {
    ScriptError error =
        program.explain(
            ScriptError.of(ScriptError.Kind.UNCAUGHT, String.valueOf(thrown.getMessage()))
                .withPosition(JsStack.position(thrown.jsStack()))
                .withStack(thrown.jsStack()));
    return ScriptError.of(error.kind(), command + ": " + error.message())
        .withPosition(error.position())
        .withStack(error.stack())
        .withHint(error.hint());
  }
}
