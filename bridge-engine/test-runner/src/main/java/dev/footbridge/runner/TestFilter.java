package dev.footbridge.runner;

import java.util.Objects;
import java.util.regex.Pattern;

/** Chooses the tests that run. Called by many threads at once. */
@FunctionalInterface
public interface TestFilter {
  /** Chooses every test. */
  TestFilter ALL = (file, test) -> true;

  /** Returns whether a test is to run. */
  boolean wants(TestFile file, TestName test);

  /** Returns a filter for tests whose path and full name, with a space between, hold a match. */
  static TestFilter matching(Pattern pattern) {
    Objects.requireNonNull(pattern, "pattern");
    return (file, test) ->
        pattern.matcher(file.name() + " " + test.suite() + " " + test.name()).find();
  }
}
