package dev.footbridge.cli;

import dev.footbridge.jvm.report.TestOutcome;
import java.util.List;
import java.util.Locale;

/**
 * What came of one test.
 *
 * @param suite the names of the suites around it, outermost first; may be empty
 * @param name its own
 * @param status how it ended
 * @param reason why it was skipped, as far as it says; else empty
 * @param millis how long it took, in real time
 * @param failures what is wrong with it; empty unless it failed
 * @param warnings what was odd while it ran, but failed nothing
 * @param transcript its calls, and what it wrote to the console: lines as those of {@code run}
 */
record TestResult(
    String suite,
    String name,
    Status status,
    String reason,
    double millis,
    List<TestFailure> failures,
    List<String> warnings,
    String transcript) {
  /** How a test ended. */
  enum Status {
    PASSED,
    FAILED,
    SKIPPED
  }

  /** Copies the lists. */
  TestResult {
    warnings = List.copyOf(warnings);
    failures = List.copyOf(failures);
  }

  /** Returns this as a report shows it. */
  TestOutcome outcome() {
    return new TestOutcome(
        fullName(),
        status.name().toLowerCase(Locale.ROOT),
        millis,
        failures.stream().map(TestFailure::text).toList());
  }

  /** Returns the suite's names and the test's. */
  String fullName() {
    return suite.isEmpty() ? name : suite + " " + name;
  }
}
