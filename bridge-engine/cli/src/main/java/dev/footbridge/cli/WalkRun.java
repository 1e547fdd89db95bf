package dev.footbridge.cli;

import dev.footbridge.jvm.mock.Mocks;
import dev.footbridge.runner.walk.JsonWalkReporter;
import dev.footbridge.runner.walk.ProgramWalk;
import dev.footbridge.runner.walk.TextWalkReporter;
import dev.footbridge.runner.walk.WalkReporter;
import dev.footbridge.runner.walk.WalkResult;
import org.jspecify.annotations.Nullable;

/** One walk, and what it prints. */
final class WalkRun implements ProcessGuard.Command {
  private final Shell shell;
  private final RunRequest request;
  private final ProgramWalk walk;
  private final @Nullable Mocks mocks;
  private final RunOutputs outputs;
  private final Isolation isolation;
  private final WalkReporter reporter;
  private final long began = System.nanoTime();
  private @Nullable Integer status; // guarded by this

  /**
   * Prepares a run.
   *
   * @param mocks the mocks whose rules are told if no call matched them; null for none
   */
  WalkRun(
      Shell shell,
      RunRequest request,
      ProgramWalk walk,
      @Nullable Mocks mocks,
      RunOutputs outputs,
      Isolation isolation) {
    this.shell = shell;
    this.request = request;
    this.walk = walk;
    this.mocks = mocks;
    this.outputs = outputs;
    this.isolation = isolation;
    reporter =
        request.json()
            ? new JsonWalkReporter(shell.out())
            : new TextWalkReporter(shell.out(), shell.colours(), shell.isTerminal());
  }

  /**
   * Walks; returns the {@link ExitStatus}.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if the configuration is
   *     wrong
   */
  int run() {
    shell.guard().watch(this);
    try {
      WalkResult unused = walk.walk(reporter);
    } catch (OutOfMemoryError e) { // on this thread: another took the last of it
      walk.end("the Java heap of this process was full (see -Xmx)");
    }
    return report();
  }

  @Override
  public void endEarly(String reason) {
    walk.end(reason);
  }

  @Override
  public synchronized int report() {
    Integer known = status;
    if (known == null) {
      known = write(walk.result());
      status = known;
    }
    return known;
  }

  private int write(WalkResult result) {
    reporter.finished(result);
    if (mocks != null) {
      mocks.unused().forEach(reporter::warning);
    }
    int written = outputs.finish();
    isolation.report(shell, request.json());
    if (!request.json()) {
      String hint = FasterRuntime.hint(request.runtime().name(), System.nanoTime() - began);
      if (!hint.isEmpty()) {
        shell.say(hint);
      }
    }
    int exit = ExitStatus.of(result.isFailed(), written);
    reporter.summary(result, exit);
    return exit;
  }
}
