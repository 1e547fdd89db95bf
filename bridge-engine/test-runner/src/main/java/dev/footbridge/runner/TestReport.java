package dev.footbridge.runner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test program reports; see {@code testing.js}, which leaves out what does not belong to the
 * type.
 */
record TestReport(
    String type,
    @Nullable String id,
    @Nullable String status,
    @Nullable String reason,
    @Nullable String name,
    @Nullable List<Spec> specs,
    @Nullable List<Failure> failures) {

  /** A test as it was defined. */
  record Spec(String id, String suite, String name) {}

  /** What is wrong with a test, a suite, or all of it. */
  record Failure(
      String message, String stack, @Nullable String expected, @Nullable String actual) {}
}
