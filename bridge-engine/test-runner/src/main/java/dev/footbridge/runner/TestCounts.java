package dev.footbridge.runner;

import dev.footbridge.runner.TestResult.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The counts of the tests so far. */
public final class TestCounts {
  static final TestCounts ZERO = new TestCounts(0, 0, 0, 0, 0);

  private final int files;
  private final long passed;
  private final long failed;
  private final long skipped;
  private final int notRun;

  /**
   * Creates counts.
   *
   * @param files test files with tests that were to run, each as often as it did
   * @param passed tests that passed
   * @param failed tests that failed
   * @param skipped tests that say of themselves that they are not to run
   * @param notRun files that were not begun, because an earlier one failed
   */
  public TestCounts(int files, long passed, long failed, long skipped, int notRun) {
    this.files = files;
    this.passed = passed;
    this.failed = failed;
    this.skipped = skipped;
    this.notRun = notRun;
  }

  /** Returns test files with tests that were to run, each as often as it did. */
  public int files() {
    return files;
  }

  /** Returns tests that passed. */
  public long passed() {
    return passed;
  }

  /** Returns tests that failed. */
  public long failed() {
    return failed;
  }

  /** Returns tests that say of themselves that they are not to run. */
  public long skipped() {
    return skipped;
  }

  /** Returns files that were not begun, because an earlier one failed. */
  public int notRun() {
    return notRun;
  }

  TestCounts plus(TestFileResult result) {
    return new TestCounts(
        files + (result.tests().isEmpty() ? 0 : 1), // the filter may exclude all of them
        passed + result.count(Status.PASSED),
        failed + result.count(Status.FAILED),
        skipped + result.count(Status.SKIPPED),
        notRun);
  }

  TestCounts plusNotRun() {
    return new TestCounts(files, passed, failed, skipped, notRun + 1);
  }

  /** Returns the number of tests. */
  public long tests() {
    return passed + failed + skipped;
  }

  /** Returns a line such as {@code 3 tests in 2 files: 1 passed, 1 failed, 1 skipped}. */
  public String line() {
    return counted(tests(), "test")
        + " in "
        + counted(files, "file")
        + ": "
        + passed
        + " passed, "
        + failed
        + " failed"
        + (skipped == 0 ? "" : ", " + skipped + " skipped")
        + (notRun == 0 ? "" : "; " + counted(notRun, "file") + " not run");
  }

  /** Returns a number with its noun, such as {@code 2 files}. */
  public static String counted(long count, String noun) {
    Objects.requireNonNull(noun, "noun");
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestCounts that
        && files == that.files
        && passed == that.passed
        && failed == that.failed
        && skipped == that.skipped
        && notRun == that.notRun;
  }

  @Override
  public int hashCode() {
    return Objects.hash(files, passed, failed, skipped, notRun);
  }

  @Override
  public String toString() {
    return "TestCounts[files="
        + files
        + ", passed="
        + passed
        + ", failed="
        + failed
        + ", skipped="
        + skipped
        + ", notRun="
        + notRun
        + "]";
  }
}
