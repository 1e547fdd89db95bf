package dev.footbridge.runner;

import java.util.Objects;

/**
 * The name of a test.
 *
 * @param suite the names of the enclosing suites, outermost first; may be empty
 * @param name the test's own name
 */
public record TestName(String suite, String name) {
  /** The name under which problems of a whole file are reported. */
  public static final TestName WHOLE_FILE = new TestName("", "(the whole file)");

  /**
   * The name, within a suite, under which problems of the whole suite are reported: those of its
   * {@code beforeAll} and {@code afterAll}.
   */
  public static final String WHOLE_SUITE = "(the whole suite)";

  /** Refuses null. */
  public TestName {
    Objects.requireNonNull(suite, "suite");
    Objects.requireNonNull(name, "name");
  }

  /** Returns the suite's names and the test's. */
  public String fullName() {
    return suite.isEmpty() ? name : suite + " " + name;
  }
}
