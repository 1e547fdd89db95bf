package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.runner.EarlyEnd;
import dev.footbridge.runner.Shard;
import dev.footbridge.runner.TestRunResult;
import dev.footbridge.runner.TestRunner;
import java.util.concurrent.CancellationException;

/** Runs the tests of a folder once, and prints the results. */
final class TestCommand {
  private final Shell shell;
  private final TestRequest request;
  private final TestOutputs outputs;

  TestCommand(Shell shell, TestRequest request) {
    this.shell = shell;
    this.request = request;
    outputs = new TestOutputs(shell, request);
  }

  /**
   * Runs the tests; returns the {@link ExitStatus}.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if the configuration is
   *     wrong
   */
  int run() {
    EarlyEnd early = new EarlyEnd();
    shell.guard().watch(new Guarded(early));
    try {
      return run(early);
    } catch (BridgeConfigurationException e) {
      throw e;
    } catch (Throwable e) {
      outputs.finishAfter(e);
      throw e;
    } finally {
      outputs.close();
      shell.guard().watch(null);
    }
  }

  private int run(EarlyEnd early) {
    TestRunResult result;
    try (Isolation isolation = Isolation.of(request.options())) {
      result = runTests(early, isolation);
      isolation.report(shell, request.json());
    }
    if (request.filter() != null
        && result.counts().tests() == 0
        && request.shard().equals(Shard.WHOLE)) {
      throw RunRequest.wrong(
          ProblemCode.NOTHING_TO_RUN,
          CommandSpecs.FILTER + ": no test matches '" + request.filter() + "'",
          "");
    }
    boolean failed = result.isFailed() || result.counts().notRun() > 0;
    int status = ExitStatus.of(failed, outputs.finish());
    outputs.summary(result.counts(), status);
    return status;
  }

  private TestRunResult runTests(EarlyEnd early, Isolation isolation) {
    try {
      return new TestRunner(CompilationCache.ofUser(shell.environment()))
          .run(request.plan(isolation), outputs.reporter(), early);
    } catch (CancellationException e) {
      throw RunRequest.wrong(String.valueOf(e.getMessage()));
    }
  }

  /** Ends the tests early; this command's thread then reports them. */
  private record Guarded(EarlyEnd early) implements ProcessGuard.Command {
    @Override
    public void endEarly(String reason) {
      early.come(reason);
    }

    @Override
    public int report() {
      return ExitStatus.PROGRAM_FAILED; // plugins do not run on the command's thread
    }
  }
}
