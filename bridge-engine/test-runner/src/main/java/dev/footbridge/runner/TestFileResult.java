package dev.footbridge.runner;

import dev.footbridge.runner.TestResult.Status;
import java.util.List;

/**
 * What came of one test file.
 *
 * @param file the file
 * @param round which run of it this was, from 1
 * @param millis how long it took, in real time
 * @param tests its tests in the order they were defined
 */
public record TestFileResult(TestFile file, int round, double millis, List<TestResult> tests) {
  /** Copies the list. */
  public TestFileResult {
    tests = List.copyOf(tests);
  }

  /** Returns how many of its tests ended like that. */
  public long count(Status status) {
    return tests.stream().filter(test -> test.status() == status).count();
  }

  /** Returns whether a test failed. */
  public boolean isFailed() {
    return count(Status.FAILED) > 0;
  }
}
