package dev.footbridge.runner.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.jvm.text.Terminal;
import dev.footbridge.runner.TestCounts;
import dev.footbridge.runner.TestFailure;
import dev.footbridge.runner.TestFile;
import dev.footbridge.runner.TestFileResult;
import dev.footbridge.runner.TestPlan;
import dev.footbridge.runner.TestResult;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes results of tests for programs: one JSON object per line. */
public final class JsonReporter implements ConsoleReporter {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Terminal out;
  private final TestOutput output;
  private @Nullable TestPlan plan;

  /** Creates a reporter. */
  public JsonReporter(PrintStream out) {
    this(out, TestOutput.FAILED);
  }

  /**
   * Creates a reporter.
   *
   * @param output whose output to show
   */
  public JsonReporter(PrintStream out, TestOutput output) {
    this.output = Objects.requireNonNull(output, "output");
    this.out = new Terminal(Objects.requireNonNull(out, "out"));
  }

  @Override
  public void started(TestPlan started, List<TestFile> files) {
    plan = started;
  }

  @Override
  public void warning(Problem problem) {
    write(
        line("warning")
            .put("message", problem.text())
            .putRawValue("problem", new RawValue(problem.toJson())));
  }

  @Override
  public void fileFinished(TestFileResult result) {
    if (output == TestOutput.ALL && !result.loading().isEmpty()) {
      write(
          line("loading")
              .put("file", result.file().name())
              .put("run", result.round())
              .put("transcript", result.loading()));
    }
    for (TestResult test : result.tests()) {
      ObjectNode line =
          line("test")
              .put("file", result.file().name())
              .put("run", result.round())
              .put("suite", test.name().suite())
              .put("name", test.name().name())
              .put("status", test.status().name().toLowerCase(Locale.ROOT))
              .put("ms", test.millis());
      if (!test.reason().isEmpty()) {
        line.put("reason", test.reason());
      }
      test.warnings().forEach(warning -> line.withArray("warnings").add(warning));
      if (test.status() == TestResult.Status.FAILED) {
        test.failures().forEach(failure -> line.withArray("failures").add(node(failure)));
        if (plan != null) {
          line.put("seed", plan.seedOf(result.round()));
        }
      }
      if (output == TestOutput.ALL || test.status() == TestResult.Status.FAILED) {
        line.put("transcript", test.transcript());
      }
      write(line);
    }
  }

  @Override
  public void summary(TestCounts counts, int exitStatus) {
    write(
        line("end")
            .put("passed", counts.passed())
            .put("failed", counts.failed())
            .put("skipped", counts.skipped())
            .put("notRun", counts.notRun())
            .put("exit", exitStatus));
  }

  private ObjectNode node(TestFailure failure) {
    ObjectNode node = mapper.createObjectNode().put("message", failure.message());
    if (failure.position() != null) {
      node.put("position", failure.position());
    }
    if (failure.expected() != null) {
      node.put("expected", failure.expected()).put("actual", failure.actual());
    }
    return node.put("stack", failure.stack());
  }

  private ObjectNode line(String type) {
    return mapper.createObjectNode().put("type", type);
  }

  private void write(ObjectNode line) {
    out.json(line.toString());
  }
}
