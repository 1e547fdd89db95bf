package dev.footbridge.cli;

import dev.footbridge.cli.TestResult.Status;
import dev.footbridge.jvm.text.Colours;
import java.io.PrintStream;

/** What came of tests, for people; on a terminal with a line that shows how far the run is. */
final class TextTestOutput implements TestOutput {
  private static final String INDENT = "    ";
  private static final int BAR = 30;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintStream out;
  private final Colours colours;
  private final boolean isTerminal;
  private String bar = "";

  TextTestOutput(Shell shell) {
    out = shell.out();
    colours = shell.colours();
    isTerminal = shell.isTerminal();
  }

  @Override
  public void warning(String text) {
    line(colours.yellow("warning:") + " " + text);
  }

  @Override
  public void progress(int done, int all, long failed) {
    if (!isTerminal) {
      return;
    }
    int filled = (int) ((long) BAR * done / all);
    bar =
        "["
            + "#".repeat(filled)
            + ".".repeat(BAR - filled)
            + "] "
            + done
            + "/"
            + TestCounts.counted(all, "file")
            + (failed == 0 ? "" : ", " + colours.red(failed + " failed"));
    out.print(CLEAR_LINE + bar);
    out.flush();
  }

  @Override
  public void file(TestFileResult result) {
    if (result.tests().isEmpty()) {
      return; // the filter left none
    }
    long failed = result.count(Status.FAILED);
    StringBuilder text = new StringBuilder();
    text.append(result.isFailed() ? colours.red("FAIL") : colours.green("ok  "))
        .append(' ')
        .append(colours.bold(result.file()))
        .append(result.round() == 1 ? "" : " (run " + result.round() + ")")
        .append("  ")
        .append(TestCounts.counted(result.tests().size(), "test"))
        .append(failed == 0 ? "" : ", " + failed + " failed")
        .append(colours.faint("  " + result.millis() + " ms"));
    for (TestResult test : result.tests()) {
      if (test.status() != Status.FAILED) { // whose transcript holds them
        test.warnings()
            .forEach(
                warning ->
                    text.append("\n  ")
                        .append(colours.yellow("warning"))
                        .append(' ')
                        .append(test.fullName())
                        .append(": ")
                        .append(warning));
      }
      switch (test.status()) {
        case PASSED -> {}
        case SKIPPED ->
            text.append("\n  ")
                .append(colours.yellow("skipped"))
                .append(' ')
                .append(test.fullName())
                .append(test.reason().isEmpty() ? "" : ": " + test.reason());
        case FAILED -> append(text, test);
      }
    }
    line(text.toString());
  }

  @Override
  public void summary(TestCounts counts, int exitStatus) {
    String text = counts.line() + "; exit " + exitStatus;
    bar = "";
    line(exitStatus == ExitStatus.OK ? text : colours.red(text));
  }

  private void append(StringBuilder text, TestResult test) {
    text.append("\n  ")
        .append(colours.red("failed"))
        .append(' ')
        .append(test.fullName())
        .append(colours.faint("  " + test.millis() + " ms"));
    for (TestFailure failure : test.failures()) {
      append(text, failure.text());
    }
    if (!test.transcript().isEmpty()) {
      append(text, colours.faint("what it did:"));
      append(text, test.transcript().stripTrailing());
    }
  }

  private static void append(StringBuilder text, String lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(INDENT).append(lines.replace("\n", "\n" + INDENT));
    }
  }

  private void line(String text) {
    out.println((isTerminal ? CLEAR_LINE : "") + text);
    out.print(bar);
    out.flush();
  }
}
