package dev.footbridge.runner;

import dev.footbridge.contract.problem.Problem;
import java.util.List;

/** A reporter that calls several others. */
record Reporters(List<Reporter> reporters) implements Reporter {
  Reporters {
    reporters = List.copyOf(reporters);
  }

  @Override
  public void started(TestPlan plan, List<TestFile> files) {
    reporters.forEach(reporter -> reporter.started(plan, files));
  }

  @Override
  public void warning(Problem problem) {
    reporters.forEach(reporter -> reporter.warning(problem));
  }

  @Override
  public void fileStarting(TestFileRun run) {
    reporters.forEach(reporter -> reporter.fileStarting(run));
  }

  @Override
  public void fileFinished(TestFileResult result) {
    reporters.forEach(reporter -> reporter.fileFinished(result));
  }

  @Override
  public void finished(TestRunResult result) {
    reporters.forEach(reporter -> reporter.finished(result));
  }
}
