package dev.footbridge.cli;

import dev.footbridge.cli.TestResult.Status;
import java.util.List;

/**
 * What came of one test file.
 *
 * @param file its path in the folder, with slashes
 * @param round which run of it this was, from 1
 * @param millis how long it took, in real time
 * @param tests its tests in the order they were defined
 */
record TestFileResult(String file, int round, double millis, List<TestResult> tests) {
  /** Copies the list. */
  TestFileResult {
    tests = List.copyOf(tests);
  }

  long count(Status status) {
    return tests.stream().filter(test -> test.status() == status).count();
  }

  boolean isFailed() {
    return count(Status.FAILED) > 0;
  }
}
