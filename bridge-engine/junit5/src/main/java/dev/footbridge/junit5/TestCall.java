package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.runner.log.CallTrace;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * A call from a test, with its events so far. AssertJ's {@code assertThat(call)} gives the
 * assertions of {@link CallAssert}.
 */
public final class TestCall implements AssertProvider<CallAssert> {
  static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** More than there are; a cause may be another exception each time that it is asked for. */
  private static final int MOST_CAUSES = 100;

  private final CallTrace trace;
  private final Patience patience;

  TestCall(CallTrace trace, Patience patience) {
    this.trace = trace;
    this.patience = patience;
  }

  /** Returns the name of the API that was called; empty if the call named none. */
  public String api() {
    return trace.call().event();
  }

  /** Returns the parameters, by either route of the call. */
  public Map<String, @Nullable Object> params() {
    @SuppressWarnings("unchecked") // JSON object keys are strings
    Map<String, @Nullable Object> params = params(Map.class);
    return params;
  }

  /**
   * Returns the parameters as a record or bean. Keys that the type does not have are ignored.
   *
   * @throws IllegalArgumentException if they do not fit the type
   */
  public <T> T params(Class<T> type) {
    Objects.requireNonNull(type, "type");
    return MAPPER.convertValue(paramsNode(), type);
  }

  /** Returns whether the call has ended. */
  public boolean hasEnded() {
    return trace.outcome() != null;
  }

  /** Returns whether the call has succeeded. */
  public boolean isOk() {
    Outcome outcome = trace.outcome();
    return outcome != null && outcome.isOk();
  }

  /** Returns the {@code errMsg} of the result; empty if the call is open. */
  public String errMsg() {
    return errMsg(trace.outcome());
  }

  /**
   * Returns the exception that the handler threw, or that writing its result caused; null if there
   * is none, or the call is open.
   */
  public @Nullable Throwable cause() {
    Outcome outcome = trace.outcome();
    return outcome == null ? null : outcome.cause();
  }

  /** Returns the handler's result, without {@code errMsg}; empty if the call is open. */
  public Map<String, @Nullable Object> data() {
    @SuppressWarnings("unchecked") // JSON object keys are strings
    Map<String, @Nullable Object> data = data(Map.class);
    return data;
  }

  /**
   * Returns the handler's result, without {@code errMsg}, as a record or bean. Keys that the type
   * does not have are ignored.
   *
   * @throws IllegalArgumentException if the result does not fit the type
   */
  public <T> T data(Class<T> type) {
    Objects.requireNonNull(type, "type");
    return MAPPER.convertValue(dataNode(), type);
  }

  /** Returns the states sent so far, in order, each as JSON text. */
  public List<String> states() {
    return trace.states();
  }

  /**
   * Waits, in real time, until the call has ended and the program's callbacks for it have run. Use
   * it for handlers that answer from their own threads, which the manual clock does not know.
   *
   * @return this
   * @throws AssertionError if it has not ended after the extension's timeout
   */
  public TestCall await() {
    return await(patience.timeout());
  }

  /** Waits as {@link #await()} does, with another timeout. */
  public TestCall await(Duration most) {
    Objects.requireNonNull(most, "most");
    try {
      Outcome unused =
          patience.get(trace.end(), most, when -> "the call has not ended " + when + "\n" + this);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of a call does not fail", e);
    }
    patience.awaitCallbacks();
    return this;
  }

  @Override
  public CallAssert assertThat() {
    return new CallAssert(this);
  }

  /** Adds the exception of the handler to the failure of a test, unless it has it already. */
  void addCauseTo(Throwable failure) {
    Throwable cause = cause();
    if (cause != null && !has(failure, cause)) {
      failure.addSuppressed(JavaStack.printable(cause));
    }
  }

  private static boolean has(Throwable failure, Throwable sought) {
    Throwable each = failure;
    for (int i = 0; i < MOST_CAUSES && each != null; i++) {
      if (each == sought || Arrays.stream(each.getSuppressed()).anyMatch(s -> s == sought)) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }

  /** Returns the events of the call, a line each, with the times of the program's clock. */
  @Override
  public String toString() {
    return trace.text();
  }

  /** Returns whether the call was made in a script, given its name. */
  boolean isMadeIn(String script) {
    return trace.call().jsStack().contains(script);
  }

  JsonNode dataNode() {
    ObjectNode data = result(trace.outcome()).deepCopy();
    data.remove("errMsg");
    return data;
  }

  JsonNode paramsNode() {
    return JsonValues.params(trace.call());
  }

  /** Returns the {@code errMsg} of an outcome; empty if it is null. */
  static String errMsg(@Nullable Outcome outcome) {
    String errMsg = outcome == null ? null : JsonValues.members(outcome.json()).get("errMsg");
    return errMsg == null ? "" : JsonValues.asText(errMsg);
  }

  private static ObjectNode result(@Nullable Outcome outcome) {
    return outcome == null
        ? MAPPER.createObjectNode()
        : (ObjectNode) JsonValues.read(outcome.json());
  }
}
