package dev.footbridge.cli;

import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.CompilationCache;
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
    TestRunResult result = runTests();
    if (request.filter() != null
        && result.counts().tests() == 0
        && request.shard().equals(Shard.WHOLE)) {
      throw RunRequest.wrong(
          ProblemCode.NOTHING_TO_RUN,
          CommandSpecs.FILTER + ": no test matches '" + request.filter() + "'",
          "");
    }
    int status = ExitStatus.of(result.isFailed(), outputs.close());
    outputs.summary(result.counts(), status);
    return status;
  }

  private TestRunResult runTests() {
    try {
      return new TestRunner(CompilationCache.ofUser(shell.environment()))
          .run(request.plan(), outputs.reporter());
    } catch (CancellationException e) {
      throw RunRequest.wrong(String.valueOf(e.getMessage()));
    }
  }
}
