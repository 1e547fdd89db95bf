package dev.footbridge.runner;

import dev.footbridge.runner.TestResult.Status;

/**
 * What came of the tests so far, in numbers.
 *
 * @param files test files with tests that were to run, each as often as it did
 * @param passed tests that passed
 * @param failed tests that failed
 * @param skipped tests that say of themselves that they are not to run
 * @param notRun files that were not begun, because an earlier one failed
 */
public record TestCounts(int files, long passed, long failed, long skipped, int notRun) {
  static final TestCounts ZERO = new TestCounts(0, 0, 0, 0, 0);

  TestCounts plus(TestFileResult result) {
    return new TestCounts(
        files + (result.tests().isEmpty() ? 0 : 1), // the filter may have left none
        passed + result.count(Status.PASSED),
        failed + result.count(Status.FAILED),
        skipped + result.count(Status.SKIPPED),
        notRun);
  }

  TestCounts plusNotRun() {
    return new TestCounts(files, passed, failed, skipped, notRun + 1);
  }

  /** Returns how many tests there were. */
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
