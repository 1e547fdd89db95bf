package dev.footbridge.cli;

import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.report.HtmlReport;
import dev.footbridge.jvm.trace.TraceFile;
import dev.footbridge.runner.Reporter;
import dev.footbridge.runner.Shard;
import dev.footbridge.runner.TestFile;
import dev.footbridge.runner.TestPlan;
import dev.footbridge.runner.TestRunResult;
import dev.footbridge.runner.TestRunner;
import dev.footbridge.runner.report.ConsoleReporter;
import dev.footbridge.runner.report.HtmlReporter;
import dev.footbridge.runner.report.JsonReporter;
import dev.footbridge.runner.report.JunitXmlReporter;
import dev.footbridge.runner.report.TextReporter;
import dev.footbridge.runner.report.TraceReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Runs the tests of a folder once, and prints the results. */
final class TestCommand {
  private final Shell shell;
  private final TestRequest request;
  private final ConsoleReporter console;
  private final RunOutputs outputs;
  private final JunitXmlReporter junitXml = new JunitXmlReporter();
  private @Nullable OutputFile junitXmlFile;

  TestCommand(Shell shell, TestRequest request) {
    this.shell = shell;
    this.request = request;
    console =
        request.json()
            ? new JsonReporter(shell.out())
            : new TextReporter(shell.out(), shell.colours(), shell.isTerminal());
    outputs = RunOutputs.of(request.options(), shell, "Tests in " + request.folder());
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
      throw RunRequest.wrong(CommandSpecs.FILTER + ": no test matches '" + request.filter() + "'");
    }
    boolean observed = outputs.close();
    boolean allWritten =
        (junitXmlFile == null || junitXmlFile.write(junitXml::writeTo)) && observed;
    int status = ExitStatus.of(result.isFailed(), allWritten);
    console.summary(result.counts(), status);
    return status;
  }

  private TestRunResult runTests() {
    try {
      return new TestRunner(CompilationCache.ofUser(shell.environment()))
          .run(request.plan(), reporter());
    } catch (CancellationException e) {
      throw RunRequest.wrong(String.valueOf(e.getMessage()));
    }
  }

  private Reporter reporter() {
    List<Reporter> reporters = new ArrayList<>();
    TraceFile trace = outputs.trace();
    if (trace != null) {
      reporters.add(new TraceReporter(trace));
    }
    HtmlReport report = outputs.report();
    if (report != null) {
      reporters.add(new HtmlReporter(report));
    }
    reporters.add(junitXml);
    reporters.add(new OpenJunitXml());
    reporters.add(console);
    return Reporter.all(reporters);
  }

  /** Creates the JUnit XML file once the configuration has been found correct. */
  private final class OpenJunitXml implements Reporter {
    @Override
    public void started(TestPlan plan, List<TestFile> files) {
      junitXmlFile = OutputFile.of(CommandSpecs.JUNIT_XML, request.junitXml(), shell);
    }
  }
}
