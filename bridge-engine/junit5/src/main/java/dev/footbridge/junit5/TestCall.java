package dev.footbridge.junit5;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.runner.log.CallTrace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * A call from a test, with its events so far. AssertJ's {@code assertThat(call)} gives the
 * assertions of {@link CallAssert}.
 */
public final class TestCall implements AssertProvider<CallAssert> {
  static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final CallTrace trace;

  TestCall(CallTrace trace) {
    this.trace = trace;
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
    return result().path("errMsg").asText();
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
   * Waits, in real time, until the call has ended. Use it for handlers that answer from their own
   * threads, which the manual clock does not know.
   *
   * @return this
   * @throws AssertionError if it has not ended after 30 s
   */
  public TestCall await() {
    try {
      Outcome unused = trace.end().get(30, TimeUnit.SECONDS);
      return this;
    } catch (TimeoutException | ExecutionException e) {
      throw new AssertionError("the call has not ended after 30 s\n" + this, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for the call\n" + this, e);
    }
  }

  @Override
  public CallAssert assertThat() {
    return new CallAssert(this);
  }

  /** Returns the events of the call, a line each, with the times of the program's clock. */
  @Override
  public String toString() {
    return trace.text();
  }

  JsonNode dataNode() {
    ObjectNode data = result().deepCopy();
    data.remove("errMsg");
    return data;
  }

  private ObjectNode result() {
    Outcome outcome = trace.outcome();
    return outcome == null
        ? MAPPER.createObjectNode()
        : (ObjectNode) JsonValues.read(outcome.json());
  }
}
