package dev.footbridge.runner;

import java.util.List;

/**
 * The result of one test.
 *
 * @param name the test's name
 * @param status how the test ended
 * @param reason why it was skipped, if it gives a reason; else empty
 * @param millis the duration, in real time
 * @param failures the failures; empty unless it failed
 * @param warnings warnings while it ran, which fail nothing
 * @param transcript its calls and console output, in lines like those of {@code footbridge run}
 */
public record TestResult(
    TestName name,
    Status status,
    String reason,
    double millis,
    List<TestFailure> failures,
    List<String> warnings,
    String transcript) {
  /** How a test ended. */
  public enum Status {
    /** It ran without a failure. */
    PASSED,

    /** It had a failure, or could not run. */
    FAILED,

    /** It is marked as skipped, such as by {@code xit}. */
    SKIPPED
  }

  /** Copies the lists. */
  public TestResult {
    warnings = List.copyOf(warnings);
    failures = List.copyOf(failures);
  }
}
