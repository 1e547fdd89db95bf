package dev.footbridge.cli;

import dev.footbridge.jvm.report.HtmlReport;
import dev.footbridge.jvm.trace.TraceFile;
import dev.footbridge.runner.Reporter;
import dev.footbridge.runner.TestCounts;
import dev.footbridge.runner.TestFile;
import dev.footbridge.runner.TestFileRun;
import dev.footbridge.runner.TestPlan;
import dev.footbridge.runner.report.ConsoleReporter;
import dev.footbridge.runner.report.HtmlReporter;
import dev.footbridge.runner.report.JsonReporter;
import dev.footbridge.runner.report.JunitXmlReporter;
import dev.footbridge.runner.report.TextReporter;
import dev.footbridge.runner.report.TraceReporter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that tests are reported to: the console, and the files that the options name. */
final class TestOutputs implements AutoCloseable {
  private final Shell shell;
  private final TestRequest request;
  private final ConsoleReporter console;
  private final RunOutputs files;
  private final JunitXmlReporter junitXml;
  private @Nullable OutputFile junitXmlFile;

  TestOutputs(Shell shell, TestRequest request) {
    this.shell = shell;
    this.request = request;
    console =
        request.json()
            ? new JsonReporter(shell.out(), request.output())
            : new TextReporter(shell.out(), shell.colours(), shell.isTerminal(), request.output());
    junitXml = new JunitXmlReporter(request.output());
    files = RunOutputs.of(request.options(), shell, "Tests in " + request.path());
  }

  /** Returns the reporter to all of them. */
  Reporter reporter() {
    List<Reporter> reporters = new ArrayList<>();
    TraceFile trace = files.trace();
    if (trace != null) {
      reporters.add(new TraceReporter(trace));
    }
    HtmlReport report = files.report();
    if (report != null) {
      reporters.add(new HtmlReporter(report));
    }
    reporters.add(junitXml);
    reporters.add(new OpenJunitXml());
    reporters.add(console);
    reporters.add(new Abandoned());
    return Reporter.all(reporters);
  }

  /** Ends the files; returns the greatest {@link OutputFile#status}. */
  int finish() {
    int status = files.finish();
    if (junitXmlFile != null) {
      junitXmlFile.write(junitXml::writeTo);
      status = Math.max(status, junitXmlFile.status());
    }
    return status;
  }

  /**
   * Ends the files after an error of our own, such as a full heap: with the tests whose results
   * were known, and the error as a failure.
   */
  void finishAfter(Throwable error) {
    junitXml.failed("the run ended by " + error);
    HtmlReport report = files.report();
    if (report != null) {
      report.program("footbridge").failure("the run ended by " + error);
    }
    int unused = finish();
  }

  /** Gives up the files that are not finished. */
  @Override
  public void close() {
    files.close();
    if (junitXmlFile != null) {
      junitXmlFile.close();
    }
  }

  /** Prints the last line. */
  void summary(TestCounts counts, int status) {
    console.summary(counts, status);
  }

  /** Notifies the process of programs that cannot be stopped. */
  private final class Abandoned implements Reporter {
    @Override
    public void fileStarting(TestFileRun run) {
      run.programListener(new AbandonedPrograms(shell.guard()));
    }
  }

  /** Creates the JUnit XML file when nothing is wrong with the configuration. */
  private final class OpenJunitXml implements Reporter {
    @Override
    public void started(TestPlan plan, List<TestFile> files) {
      junitXmlFile = OutputFile.whole(CommandSpecs.JUNIT_XML, request.junitXml(), shell);
    }
  }
}
