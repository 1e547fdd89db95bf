package dev.footbridge.runner;

import java.util.List;

/**
 * The result of a test run.
 *
 * @param files the files that ran, in the order of the plan
 * @param counts the counts of their tests
 */
public record TestRunResult(List<TestFileResult> files, TestCounts counts) {
  /** Copies the list. */
  public TestRunResult {
    files = List.copyOf(files);
  }

  /** Returns whether a test failed. */
  public boolean isFailed() {
    return counts.failed() > 0;
  }
}
