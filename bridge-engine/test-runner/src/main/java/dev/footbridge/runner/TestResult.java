package dev.footbridge.runner;

import java.util.List;

/**
 * What came of one test.
 *
 * @param name its name
 * @param status how it ended
 * @param reason why it was skipped, as far as it says; else empty
 * @param millis how long it took, in real time
 * @param failures what is wrong with it; empty unless it failed
 * @param warnings what was odd while it ran, but failed nothing
 * @param transcript its calls, and what it wrote to the console: lines as those of {@code run}
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
    /** It ran, and nothing was wrong. */
    PASSED,

    /** Something was wrong, or it could not run. */
    FAILED,

    /** It says of itself that it is not to run. */
    SKIPPED
  }

  /** Copies the lists. */
  public TestResult {
    warnings = List.copyOf(warnings);
    failures = List.copyOf(failures);
  }
}
