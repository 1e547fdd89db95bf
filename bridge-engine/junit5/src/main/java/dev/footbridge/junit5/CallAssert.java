package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.text.TerminalText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about a call. Each failure shows the events of the call. */
public final class CallAssert extends AbstractAssert<CallAssert, TestCall> {
  CallAssert(TestCall actual) {
    super(actual, CallAssert.class);
  }

  /** Verifies that the call has ended as a success. */
  public CallAssert succeeded() {
    if (!actual.isOk()) {
      complain("expected the call to have succeeded, but it " + fate());
    }
    return this;
  }

  /** Verifies that the call has ended as a failure. */
  public CallAssert failed() {
    if (!actual.hasEnded() || actual.isOk()) {
      complain("expected the call to have failed, but it " + fate());
    }
    return this;
  }

  /** Verifies that the call has ended as a failure whose {@code errMsg} contains {@code text}. */
  public CallAssert failedWith(String text) {
    Objects.requireNonNull(text, "text");
    failed();
    if (!actual.errMsg().contains(text)) {
      complain(
          "expected a failure with '"
              + text
              + "', but it reads '"
              + TerminalText.line(actual.errMsg())
              + "'");
    }
    return this;
  }

  /** Verifies that the call has not ended. */
  public CallAssert isOpen() {
    if (actual.hasEnded()) {
      complain("expected the call to be open, but it " + fate());
    }
    return this;
  }

  /**
   * Verifies one key of the result.
   *
   * @param value compared as JSON
   */
  public CallAssert hasData(String key, @Nullable Object value) {
    Objects.requireNonNull(key, "key");
    JsonNode found = actual.dataNode().path(key);
    JsonNode expected = json(value);
    if (found.isMissingNode()) {
      complain("expected the result to hold \"" + key + "\", but it has " + actual.dataNode());
    } else if (!JsonValues.same(found, expected)) {
      complain("expected \"" + key + "\" to be " + expected + ", but it is " + found);
    }
    return this;
  }

  /**
   * Verifies all states that were sent, in order.
   *
   * @param states compared as JSON
   */
  public CallAssert reported(Object... states) {
    Objects.requireNonNull(states, "states");
    List<JsonNode> expected = Arrays.stream(states).map(CallAssert::json).toList();
    List<JsonNode> found = actual.states().stream().map(JsonValues::read).toList();
    boolean equal = expected.size() == found.size();
    for (int i = 0; equal && i < expected.size(); i++) {
      equal = JsonValues.same(expected.get(i), found.get(i));
    }
    if (!equal) {
      complain("expected the states\n" + lines(expected) + "but they are\n" + lines(found));
    }
    return this;
  }

  private String fate() {
    if (!actual.hasEnded()) {
      return "is open: advance the clock, or await() a handler that uses threads of its own";
    }
    return actual.isOk() ? "succeeded" : "failed";
  }

  private void complain(String sentence) {
    AssertionError error = failure("%s", TerminalText.lines(sentence + "\n" + actual, ""));
    Throwable cause = actual.cause();
    if (cause == null) {
      throw error;
    }
    AssertionError caused = new AssertionError(error.getMessage(), JavaStack.printable(cause));
    caused.setStackTrace(error.getStackTrace());
    throw caused;
  }

  private static String lines(List<JsonNode> nodes) {
    return nodes.isEmpty()
        ? "  (none)\n"
        : Stream.of(nodes)
            .flatMap(List::stream)
            .map(node -> "  " + node + "\n")
            .collect(Collectors.joining());
  }

  private static JsonNode json(@Nullable Object value) {
    return TestCall.MAPPER.valueToTree(value);
  }
}
