package dev.footbridge.runner.report;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.jvm.text.Colours;
import dev.footbridge.jvm.text.Terminal;
import dev.footbridge.jvm.text.TerminalText;
import dev.footbridge.runner.TestCounts;
import dev.footbridge.runner.TestFailure;
import dev.footbridge.runner.TestFile;
import dev.footbridge.runner.TestFileResult;
import dev.footbridge.runner.TestName;
import dev.footbridge.runner.TestPlan;
import dev.footbridge.runner.TestResult;
import dev.footbridge.runner.TestResult.Status;
import dev.footbridge.runner.TestRunResult;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes results of tests for people; on a terminal also a line with the progress. */
public final class TextReporter implements ConsoleReporter {
  private static final String INDENT = "    ";
  private static final int BAR = 30;

  private final Terminal out;
  private final Colours colours;
  private final boolean isTerminal;
  private final TestOutput output;
  private @Nullable TestPlan plan;
  private long toRun;
  private int ran;
  private long failed;

  /**
   * Creates a reporter.
   *
   * @param isTerminal whether a person reads {@code out} as it is written
   */
  public TextReporter(PrintStream out, Colours colours, boolean isTerminal) {
    this(out, colours, isTerminal, TestOutput.FAILED);
  }

  /**
   * Creates a reporter.
   *
   * @param isTerminal whether a person reads {@code out} as it is written
   * @param output whose output to show
   */
  public TextReporter(PrintStream out, Colours colours, boolean isTerminal, TestOutput output) {
    this.output = Objects.requireNonNull(output, "output");
    this.colours = Objects.requireNonNull(colours, "colours");
    this.out = new Terminal(Objects.requireNonNull(out, "out"), colours);
    this.isTerminal = isTerminal;
  }

  @Override
  public void started(TestPlan started, List<TestFile> files) {
    plan = started;
    toRun = (long) files.size() * started.rounds();
  }

  @Override
  public void warning(Problem problem) {
    out.line(colours.yellow("warning:") + " " + problem.text());
  }

  @Override
  public void fileFinished(TestFileResult result) {
    ran++;
    failed += result.count(Status.FAILED);
    if (!result.tests().isEmpty()) { // empty if the filter excluded all
      out.line(text(result));
    }
    if (isTerminal) {
      out.status(bar());
    }
  }

  private String text(TestFileResult result) {
    long failedOfFile = result.count(Status.FAILED);
    StringBuilder text = new StringBuilder();
    text.append(result.isFailed() ? colours.red("FAIL") : colours.green("ok  "))
        .append(' ')
        .append(colours.bold(TerminalText.line(result.file().name())))
        .append(result.round() == 1 ? "" : " (run " + result.round() + ")")
        .append("  ")
        .append(TestCounts.counted(result.tests().size(), "test"))
        .append(failedOfFile == 0 ? "" : ", " + failedOfFile + " failed")
        .append(colours.faint("  " + result.millis() + " ms"));
    if (plan != null && result.isFailed()) {
      text.append("  (--seed ").append(plan.seedOf(result.round())).append(')');
    }
    if (output == TestOutput.ALL && !result.loading().isEmpty() && !isWholeFileFailed(result)) {
      text.append("\n  while loading");
      append(text, result.loading().stripTrailing());
    }
    for (TestResult test : result.tests()) {
      if (test.status() != Status.FAILED) { // a failed test's transcript contains them
        test.warnings()
            .forEach(
                warning ->
                    text.append("\n  ")
                        .append(colours.yellow("warning"))
                        .append(' ')
                        .append(name(test))
                        .append(": ")
                        .append(TerminalText.lines(warning, INDENT)));
      }
      switch (test.status()) {
        case PASSED -> appendPassed(text, test);
        case SKIPPED ->
            text.append("\n  ")
                .append(colours.yellow("skipped"))
                .append(' ')
                .append(name(test))
                .append(test.reason().isEmpty() ? "" : ": " + TerminalText.line(test.reason()));
        case FAILED -> append(text, test);
      }
    }
    return text.toString();
  }

  @Override
  public void finished(TestRunResult result) {
    out.status("");
  }

  @Override
  public void summary(TestCounts counts, int exitStatus) {
    String text = counts.line() + "; exit " + exitStatus;
    out.line(exitStatus == 0 ? text : colours.red(text));
  }

  private String bar() {
    int filled = (int) ((long) BAR * ran / toRun);
    return "["
        + "#".repeat(filled)
        + ".".repeat(BAR - filled)
        + "] "
        + ran
        + "/"
        + TestCounts.counted(toRun, "file")
        + (failed == 0 ? "" : ", " + colours.red(failed + " failed"));
  }

  /** Returns whether the failure of the whole file shows what it did while loading. */
  private static boolean isWholeFileFailed(TestFileResult result) {
    return result.tests().stream().anyMatch(test -> test.name().equals(TestName.WHOLE_FILE));
  }

  private void appendPassed(StringBuilder text, TestResult test) {
    if (output == TestOutput.ALL) {
      text.append("\n  ")
          .append(colours.green("passed"))
          .append(' ')
          .append(name(test))
          .append(colours.faint("  " + test.millis() + " ms"));
      append(text, test.transcript().stripTrailing());
    }
  }

  private void append(StringBuilder text, TestResult test) {
    text.append("\n  ")
        .append(colours.red("failed"))
        .append(' ')
        .append(name(test))
        .append(colours.faint("  " + test.millis() + " ms"));
    for (TestFailure failure : test.failures()) {
      append(text, text(failure));
    }
    if (!test.transcript().isEmpty()) {
      append(text, colours.faint("what it did:"));
      append(text, test.transcript().stripTrailing());
    }
  }

  private static String name(TestResult test) {
    return TerminalText.line(test.name().fullName());
  }

  /** Returns a failure whose message cannot look like what follows it. */
  private static String text(TestFailure failure) {
    String message = failure.message();
    return TerminalText.lines(message, INDENT) + failure.text().substring(message.length());
  }

  private static void append(StringBuilder text, String lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(INDENT).append(lines.replace("\n", "\n" + INDENT));
    }
  }
}
