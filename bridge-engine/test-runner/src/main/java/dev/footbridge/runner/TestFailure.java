package dev.footbridge.runner;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One failure of a test. */
public final class TestFailure {
  private final String message;
  private final @Nullable String position;
  private final String excerpt;
  private final String stack;
  private final @Nullable String expected;
  private final @Nullable String actual;

  /**
   * Creates a failure.
   *
   * @param message what, in words
   * @param position where, as {@code file:line:column}; null if unknown
   * @param excerpt the line there, with a caret below it; empty if not available
   * @param stack the JavaScript frames of the test and the program, a line each; may be empty
   * @param expected what a matcher expected, as Jasmine writes it; null if no matcher found this
   * @param actual what it found instead; null like {@code expected}
   */
  public TestFailure(
      String message,
      @Nullable String position,
      String excerpt,
      String stack,
      @Nullable String expected,
      @Nullable String actual) {
    this.message = Objects.requireNonNull(message, "message");
    this.position = position;
    this.excerpt = Objects.requireNonNull(excerpt, "excerpt");
    this.stack = Objects.requireNonNull(stack, "stack");
    this.expected = expected;
    this.actual = actual;
  }

  /** Returns what, in words. */
  public String message() {
    return message;
  }

  /** Returns where, as {@code file:line:column}; null if unknown. */
  public @Nullable String position() {
    return position;
  }

  /** Returns the line there, with a caret below it; empty if not available. */
  public String excerpt() {
    return excerpt;
  }

  /** Returns the JavaScript frames of the test and the program, a line each; may be empty. */
  public String stack() {
    return stack;
  }

  /** Returns what a matcher expected, as Jasmine writes it; null if no matcher found this. */
  public @Nullable String expected() {
    return expected;
  }

  /** Returns what it found instead; null like {@code expected}. */
  public @Nullable String actual() {
    return actual;
  }

  /** Returns a failure that has no place in JavaScript. */
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestFailure that
        && message.equals(that.message)
        && Objects.equals(position, that.position)
        && excerpt.equals(that.excerpt)
        && stack.equals(that.stack)
        && Objects.equals(expected, that.expected)
        && Objects.equals(actual, that.actual);
  }

  @Override
  public int hashCode() {
    return Objects.hash(message, position, excerpt, stack, expected, actual);
  }

  @Override
  public String toString() {
    return "TestFailure[message="
        + message
        + ", position="
        + position
        + ", excerpt="
        + excerpt
        + ", stack="
        + stack
        + ", expected="
        + expected
        + ", actual="
        + actual
        + "]";
  }
}
