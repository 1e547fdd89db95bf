package dev.footbridge.runner;

import dev.footbridge.runner.TestResult.Status;
import java.util.List;

/**
 * The result of one run of a test file.
 *
 * @param file the file
 * @param round the number of this run of the file, from 1
 * @param millis the duration, in real time
 * @param tests the results of its tests, in the order of their definition
 */
public record TestFileResult(TestFile file, int round, double millis, List<TestResult> tests) {
  /** Copies the list. */
  public TestFileResult {
    tests = List.copyOf(tests);
  }

  /** Returns the number of tests with a status. */
  public long count(Status status) {
    return tests.stream().filter(test -> test.status() == status).count();
  }

  /** Returns whether a test failed. */
  public boolean isFailed() {
    return count(Status.FAILED) > 0;
  }
}
