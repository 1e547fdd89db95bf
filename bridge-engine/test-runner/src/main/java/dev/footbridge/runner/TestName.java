package dev.footbridge.runner;

import java.util.Objects;

/**
 * The name of a test.
 *
 * @param suite the names of the suites around it, outermost first; may be empty
 * @param name its own
 */
public record TestName(String suite, String name) {
  /** Stands in the place of a test where a file as a whole is wrong. */
  public static final TestName WHOLE_FILE = new TestName("", "(the whole file)");

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
