package dev.footbridge.runner;

import java.util.Objects;
import java.util.regex.Pattern;

/** Selects the tests to run. Called by many threads at once. */
@FunctionalInterface
public interface TestFilter {
  /** Selects every test. */
  TestFilter ALL = (file, test) -> true;

  /** Returns whether to run a test. */
  boolean wants(TestFile file, TestName test);

  /**
   * Returns whether a file may contain a test to run. A file that may not is not started. Called
   * before any file runs; the names of its tests are not known yet.
   */
  default boolean mayWantTestsOf(TestFile file) {
    return true;
  }

  /**
   * Returns a filter that searches a pattern in the file's path and the test's full name. A file is
   * not started if its text shows that none of its tests matches.
   */
  static TestFilter matching(Pattern pattern) {
    return new PatternFilter(Objects.requireNonNull(pattern, "pattern"));
  }
}
