package dev.footbridge.cli;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.program.DriverCommand;
import dev.footbridge.program.LogicMode;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.runner.whole.Pace;
import dev.footbridge.runner.whole.RealPace;
import dev.footbridge.runner.whole.WholeRun;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The run of a whole program: its launch and the steps, until it has settled (rule W60). */
final class WholeCourse implements RunCourse {
  private final WholeProgram whole;
  private final Deque<DriverCommand> steps;
  private final RunSession session;
  private final Duration timeout;
  private @Nullable ScriptError failure;
  private List<PendingTimer> timersLeft = List.of();

  /**
   * Prepares the run.
   *
   * @param steps the commands, of which the first launches the program
   */
  WholeCourse(WholeProgram whole, List<DriverCommand> steps, RunSession session, Duration timeout) {
    this.whole = whole;
    this.steps = new ArrayDeque<>(steps);
    this.session = session;
    this.timeout = timeout;
  }

  @Override
  public JsSource source() {
    return new JsSource(whole.appScript(), ""); // errors of modules have no excerpt
  }

  @Override
  public void join(BridgeEngineBuilder engine) {
    engine.logic(whole.logic(LogicMode.RUN));
  }

  @Override
  public List<Problem> warnings() {
    return whole.warnings();
  }

  @Override
  public boolean run(MiniProgram program, CompletableFuture<@Nullable Void> early) {
    ReplayRun replay = session.replay();
    Pace pace = replay == null ? new RealPace(timeout, early) : replay.pace(timeout);
    WholeRun run = new WholeRun(program, pace, session::record);
    run.perform(replay != null && replay.hasCommands() ? replay::nextCommand : steps::poll);
    failure = run.failure();
    timersLeft = run.isTimeOver() ? List.of() : run.timersLeft();
    return !run.isTimeOver();
  }

  @Override
  public @Nullable ScriptError failure() {
    return failure;
  }

  @Override
  public List<PendingTimer> timersLeft() {
    return timersLeft;
  }
}
