package dev.footbridge.runner;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a test.
 *
 * @param message what, in words
 * @param position where, as {@code file:line:column}; null if unknown
 * @param excerpt the line there, with a caret below it; empty if it is not to be had
 * @param stack the JavaScript frames of the test and the program, a line each; may be empty
 * @param expected what a matcher expected, as Jasmine writes it; null if no matcher found this
 * @param actual what it found instead; null like {@code expected}
 */
public record TestFailure(
    String message,
    @Nullable String position,
    String excerpt,
    String stack,
    @Nullable String expected,
    @Nullable String actual) {
  /** Returns a failure that has no place in JavaScript. */
  static TestFailure of(String message) {
    return new TestFailure(message, null, "", "", null, null);
  }

  /** Returns all of it, in lines. */
  public String text() {
    String place = position != null && stack.isEmpty() ? "    at " + position : "";
    return Stream.of(message, place, excerpt, stack)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
