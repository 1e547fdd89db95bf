package dev.footbridge.cli;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What happens in a run, once the program's engine is there. For one run. */
interface RunCourse {
  /** Returns the script from which errors are quoted. */
  JsSource source();

  /** Adds what the program needs to its engine. */
  void join(BridgeEngineBuilder engine);

  /** Returns what is odd in the program's files. */
  List<Problem> warnings();

  /**
   * Runs the program until it has ended.
   *
   * @param early ends the run when it completes
   * @return whether it ended before its time was over
   */
  boolean run(MiniProgram program, CompletableFuture<@Nullable Void> early);

  /** Returns why a step of the run failed; null if none did. */
  @Nullable ScriptError failure();

  /** Returns the timers that were left at the end. */
  List<PendingTimer> timersLeft();
}
