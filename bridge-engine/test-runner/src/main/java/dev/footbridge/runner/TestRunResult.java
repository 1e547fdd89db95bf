package dev.footbridge.runner;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result of a test run. */
public final class TestRunResult {
  private final List<TestFileResult> files;
  private final TestCounts counts;

  /**
   * Creates a result.
   *
   * @param files the files that ran, in the order of the plan
   * @param counts the counts of their tests
   */
  public TestRunResult(List<TestFileResult> files, TestCounts counts) {
    this.files = List.copyOf(Objects.requireNonNull(files, "files"));
    this.counts = Objects.requireNonNull(counts, "counts");
  }

  /** Returns the files that ran, in the order of the plan. */
  public List<TestFileResult> files() {
    return files;
  }

  /** Returns the counts of their tests. */
  public TestCounts counts() {
    return counts;
  }

  /** Returns whether a test failed. */
  public boolean isFailed() {
    return counts.failed() > 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestRunResult that
        && files.equals(that.files)
        && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(files, counts);
  }

  @Override
  public String toString() {
    return "TestRunResult[files=" + files + ", counts=" + counts + "]";
  }
}
