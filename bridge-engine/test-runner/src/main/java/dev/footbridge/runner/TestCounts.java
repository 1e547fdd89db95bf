package dev.footbridge.runner;

import dev.footbridge.runner.TestResult.Status;

/**
 * The counts of the tests so far.
 *
 * @param files test files with selected tests, counted once per run of a file
 * @param passed tests that passed
 * @param failed tests that failed
 * @param skipped tests that are marked as skipped, such as by {@code xit}
 * @param notRun files that were not started, because an earlier one failed
 */
public record TestCounts(int files, long passed, long failed, long skipped, int notRun) {
  static final TestCounts ZERO = new TestCounts(0, 0, 0, 0, 0);

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
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
