package dev.footbridge.engine.internal.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.JsonKind;
import dev.footbridge.engine.internal.json.JsonText;
import dev.footbridge.engine.internal.json.JsonWriteException;
import dev.footbridge.engine.internal.json.UnreadableClassException;
import dev.footbridge.engine.internal.json.WrittenResult;
import dev.footbridge.engine.internal.text.SafeMessage;
import dev.footbridge.engine.observe.ErrorCode;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Creates the outcome of a call from its handler's data or exception (rules R1, R7, S2, S7). */
public final class Outcomes {
  private static final String RESULT = "the result";

  /** More than futures add; an exception of a plugin may have another cause each time. */
  private static final int MOST_WRAPPERS = 100;

  private final JsonCodec codec;
  private final Results results;
  private final PayloadLimits limits;

  /** Creates a factory that writes with {@code codec} and refuses data beyond {@code limits}. */
  public Outcomes(JsonCodec codec, PayloadLimits limits) {
    this.codec = codec;
    this.results = new Results(codec);
    this.limits = limits;
  }

  /** Returns the outcome of a success with {@code data}. */
  public Outcome ok(String via, @Nullable Object data) {
    WrittenResult written;
    try {
      written = results.write(via, data);
    } catch (JsonWriteException e) {
      return unwritable(via, e);
    }
    Refusal refusal =
        written.isWhole()
            ? limits.checkLength(RESULT, written.dataLength())
            : limits.check(RESULT, Payload.of(written.json()));
    if (refusal != null) {
      return refused(via, refusal);
    }
    String json = written.isWhole() ? written.json() : results.ok(via, written.json());
    return Outcome.ok(Payload.of(json));
  }

  /** Returns the outcome of a failure with {@code data}. */
  public Outcome fail(String via, @Nullable Object data, @Nullable String reason) {
    String json;
    try {
      json = codec.writeObject(data);
    } catch (JsonWriteException e) {
      return unwritable(via, e);
    }
    Refusal refusal = limits.check(RESULT, Payload.of(json));
    if (refusal == null && reason != null) {
      refusal = limits.checkLength("the reason", reason.length());
    }
    return refusal == null
        ? Outcome.fail(Payload.of(results.fail(via, json, reason)))
        : refused(via, refusal);
  }

  /** Returns the outcome for the text that a synchronous handler returned (rule D3). */
  public Outcome text(String via, String text) {
    Refusal refusal = limits.check(RESULT, Payload.of(text));
    if (refusal != null) {
      return refused(via, refusal);
    }
    JsonNode node;
    try {
      node = codec.readTree(text);
    } catch (JsonProcessingException e) {
      return failure(
          via, ErrorCode.RESULT_NOT_JSON, "the text that the handler returned is not JSON", e);
    }
    if (!node.isObject()) {
      return failure(
          via,
          ErrorCode.RESULT_NOT_OBJECT,
          "the handler must return the text of a JSON object, but returned " + JsonKind.of(node),
          null);
    }
    String data = node.isEmpty() ? JsonText.EMPTY_OBJECT : text.trim();
    String failure = Results.failureOf((ObjectNode) node);
    return failure == null
        ? Outcome.ok(Payload.of(results.ok(via, data)))
        : Outcome.fail(Payload.of(results.fail(via, data, failure)));
  }

  /** Returns the payload of a state. */
  public Payload state(@Nullable Object state) throws JsonWriteException {
    return Payload.of(codec.writeObject(state));
  }

  /** Returns the outcome of a state that exceeds the limits; null if it does not (rule X5). */
  public @Nullable Outcome oversizedState(String via, Payload state) {
    Refusal refusal = limits.check("the state", state);
    return refusal == null ? null : refused(via, refusal);
  }

  /**
   * Returns the outcome of a handler that threw (rule S2).
   *
   * @param loader the class loader of the handler's plugin; null if it is not known
   */
  public Outcome threw(String via, Throwable thrown, @Nullable ClassLoader loader) {
    Throwable cause = unwrap(thrown);
    String reason =
        cause instanceof UnreadableClassException
            ? SafeMessage.INTERNAL_ERROR
            : SafeMessage.of(cause, loader);
    return failure(via, ErrorCode.HANDLER_THREW, reason, cause);
  }

  /** Returns the outcome of data that could not be written. */
  private Outcome unwritable(String via, JsonWriteException e) {
    return unwritable(via, String.valueOf(e.getMessage()), e);
  }

  /** Returns the outcome of a state that could not be written. */
  public Outcome unwritableState(String via, JsonWriteException e) {
    boolean tooDeep = e.problem() == JsonWriteException.Problem.TOO_DEEP;
    return tooDeep ? unwritable(via, e.messageFor("the state"), e) : unwritable(via, e);
  }

  private static Outcome unwritable(String via, String reason, JsonWriteException e) {
    ErrorCode code =
        switch (e.problem()) {
          case NO_OBJECT -> ErrorCode.RESULT_NOT_OBJECT;
          case TOO_DEEP -> ErrorCode.PAYLOAD_TOO_DEEP;
          case UNWRITABLE -> ErrorCode.RESULT_NOT_JSON;
        };
    return failure(via, code, reason, e.reason());
  }

  /** Returns a failure that the engine produces; {@code reason} is safe for the program. */
  public static Outcome failure(
      String via, ErrorCode code, String reason, @Nullable Throwable cause) {
    return Outcome.failedBy(
        code, Payload.of(Results.engineFailure(via, reason, code.code())), cause);
  }

  /** Returns the exception of a failed completion, without the wrappers of futures. */
  public static Throwable unwrap(Throwable thrown) {
    Throwable inner = thrown;
    for (int i = 0; i < MOST_WRAPPERS && isWrapper(inner) && inner.getCause() != null; i++) {
      inner = inner.getCause();
    }
    return inner;
  }

  private static boolean isWrapper(Throwable thrown) {
    return thrown instanceof CompletionException || thrown instanceof ExecutionException;
  }

  /** Returns the outcome of a call that the engine refuses. */
  public static Outcome refused(String via, Refusal refusal) {
    return failure(via, refusal.code(), refusal.reason(), null);
  }
}
