package dev.footbridge.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.text.Colours;
import dev.footbridge.runner.Reporter;
import dev.footbridge.runner.TestCounts;
import dev.footbridge.runner.TestFailure;
import dev.footbridge.runner.TestFile;
import dev.footbridge.runner.TestFileResult;
import dev.footbridge.runner.TestName;
import dev.footbridge.runner.TestPlan;
import dev.footbridge.runner.TestResult;
import dev.footbridge.runner.TestResult.Status;
import dev.footbridge.runner.TestRunResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Compares what reporters write with golden files. If one changes, an output format changes. */
class ReportersTest {
  private static final TestFile PAY = file("pages/pay.test.js");
  private static final TestFile CART = file("cart.test.js");

  private static final TestResult PASSED =
      result(new TestName("paying <&>", "works"), Status.PASSED, "", List.of(), List.of(), "");
  private static final TestResult ODD =
      result(
          new TestName("", "is odd"),
          Status.PASSED,
          "",
          List.of(),
          List.of("#3 pay: no mock matches {}"),
          "");
  private static final TestResult SKIPPED =
      result(new TestName("", "later"), Status.SKIPPED, "no till", List.of(), List.of(), "");
  private static final TestResult FAILED =
      result(
          new TestName("paying <&>", "does \"not\""),
          Status.FAILED,
          "",
          List.of(
              new TestFailure(
                  "Expected 2 to be 3.",
                  "pages/pay.test.js:3:24",
                  "    expect(2).toBe(3);\n              ^",
                  "    at UserContext.<anonymous> (pages/pay.test.js:3:24)",
                  "3",
                  "2"),
              new TestFailure("\u0001 declined", null, "", "", null, null)),
          List.of("a warning"),
          "     paying\u0001]]>\n");

  private static final List<TestFileResult> FILES =
      List.of(
          new TestFileResult(PAY, 1, 12.5, List.of(PASSED, FAILED, SKIPPED)),
          new TestFileResult(CART, 2, 3.0, List.of(ODD)),
          new TestFileResult(file("none.test.js"), 1, 0.1, List.of()));

  private static final TestCounts COUNTS = new TestCounts(2, 2, 1, 1, 3);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private static TestFile file(String name) {
    return new TestFile(Path.of(name), name, Path.of(""));
  }

  private static TestResult result(
      TestName name,
      Status status,
      String reason,
      List<TestFailure> failures,
      List<String> warnings,
      String transcript) {
    return new TestResult(name, status, reason, 1.5, failures, warnings, transcript);
  }

  private static void report(Reporter reporter) {
    TestPlan plan = TestPlan.in(Path.of("")).seed(41).build();
    reporter.started(plan, FILES.stream().map(TestFileResult::file).toList());
    reporter.warning(
        Problem.warning(
            ProblemCode.MOCK_UNUSED,
            Location.inFile("mocks.json", 3, 1, ""),
            "no call matched this rule on 'pay'",
            ""));
    FILES.forEach(reporter::fileFinished);
    reporter.finished(new TestRunResult(FILES, COUNTS));
  }

  private PrintStream printed() {
    return new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  private String written() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ReportersTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void text() throws IOException {
    ConsoleReporter reporter = new TextReporter(printed(), Colours.OFF, false);
    report(reporter);
    reporter.summary(COUNTS, 1);
    assertThat(written()).isEqualTo(golden("report.txt"));
  }

  @Test
  void json() throws IOException {
    ConsoleReporter reporter = new JsonReporter(printed());
    report(reporter);
    reporter.summary(COUNTS, 1);
    assertThat(written()).isEqualTo(golden("report.jsonl"));
  }

  @Test
  void junitXml() throws Exception {
    JunitXmlReporter reporter = new JunitXmlReporter();
    report(reporter);
    reporter.writeTo(out);
    assertThat(written() + "\n").isEqualTo(golden("report.xml"));
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ReportersTest.class.getResourceAsStream("report.xml"))
                .getElementsByTagName("testcase")
                .getLength())
        .isEqualTo(4);
  }
}
