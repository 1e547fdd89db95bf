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

  /** Returns a filter that searches a pattern in the file's path and the test's full name. */
  static TestFilter matching(Pattern pattern) {
    Objects.requireNonNull(pattern, "pattern");
    return (file, test) ->
        pattern.matcher(file.name() + " " + test.suite() + " " + test.name()).find();
  }
}
