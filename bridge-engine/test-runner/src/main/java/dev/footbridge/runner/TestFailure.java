package dev.footbridge.runner;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One failure of a test.
 *
 * @param message what failed, in words
 * @param position the place, as {@code file:line:column}; null if unknown
 * @param excerpt the source line with a caret below it; empty if not available
 * @param stack the JavaScript frames of the test and the program, a line each; may be empty
 * @param expected the value that a matcher expected, as Jasmine writes it; null if no matcher
 *     failed
 * @param actual the value found instead; null if {@code expected} is
 */
public record TestFailure(
    String message,
    @Nullable String position,
    String excerpt,
    String stack,
    @Nullable String expected,
    @Nullable String actual) {
  /** Returns a failure without a place in JavaScript. */
  static TestFailure of(String message) {
    return new TestFailure(message, null, "", "", null, null);
  }

  /** Returns the whole failure as several lines. */
  public String text() {
    String place = position != null && stack.isEmpty() ? "    at " + position : "";
    return Stream.of(message, place, excerpt, stack)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
