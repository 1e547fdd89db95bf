package dev.footbridge.runner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of a test program, as {@code testing.js} sends it. Which fields are present depends on
 * the type. A {@code stack} is that of the place where a test or suite is defined; {@code ran} is
 * whether the test's function ran to its end.
 */
record TestReport(
    String type,
    @Nullable String id,
    @Nullable String status,
    @Nullable String reason,
    @Nullable String name,
    @Nullable String stack,
    @Nullable Boolean ran,
    @Nullable List<Spec> specs,
    @Nullable List<Failure> failures) {

  /** A test as it was defined. */
  record Spec(String id, String suite, String name, @Nullable String stack) {}

  /** A failure of a test, a suite, or the whole file. */
  record Failure(
      String message, String stack, @Nullable String expected, @Nullable String actual) {}
}
