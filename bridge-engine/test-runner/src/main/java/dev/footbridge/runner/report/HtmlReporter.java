package dev.footbridge.runner.report;

import dev.footbridge.jvm.report.HtmlReport;
import dev.footbridge.jvm.report.ProgramReport;
import dev.footbridge.jvm.report.TestOutcome;
import dev.footbridge.runner.Reporter;
import dev.footbridge.runner.TestFailure;
import dev.footbridge.runner.TestFileResult;
import dev.footbridge.runner.TestFileRun;
import dev.footbridge.runner.TestListener;
import dev.footbridge.runner.TestResult;
import java.util.Locale;
import java.util.Objects;

/** Adds each file's program and tests to an HTML report. The caller writes the report. */
public final class HtmlReporter implements Reporter {
  private final HtmlReport report;

  /** Creates a reporter that adds to {@code report}. */
  public HtmlReporter(HtmlReport report) {
    this.report = Objects.requireNonNull(report, "report");
  }

  @Override
  public void fileStarting(TestFileRun run) {
    ProgramReport program = report.program(run.file().name(), run.clock());
    run.callListener(program);
    run.programListener(program);
    run.testListener(
        new TestListener() {
          @Override
          public void fileFinished(TestFileResult result) {
            result.tests().forEach(test -> program.test(outcome(test)));
          }
        });
  }

  private static TestOutcome outcome(TestResult test) {
    return new TestOutcome(
        test.name().fullName(),
        test.status().name().toLowerCase(Locale.ROOT),
        test.millis(),
        test.failures().stream().map(TestFailure::text).toList());
  }
}
