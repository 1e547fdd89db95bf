package dev.footbridge.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.JsonWriteException;
import dev.footbridge.engine.internal.json.Results;
import dev.footbridge.engine.internal.json.WrittenResult;
import dev.footbridge.engine.internal.text.SafeMessage;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Turns what a handler gives, or what befell it, into the outcome of a call (rules R1, R7, S7). */
final class Answers {
  private static final String RESULT = "the result";

  private final JsonCodec codec;
  private final Results results;
  private final Limits limits;

  Answers(JsonCodec codec, Limits limits) {
    this.codec = codec;
    this.results = new Results(codec);
    this.limits = limits;
  }

  /** Returns the outcome of a success with {@code data}. */
  Outcome ok(String via, @Nullable Object data) {
    WrittenResult written;
    try {
      written = results.write(via, data);
    } catch (JsonWriteException e) {
      return unwritable(via, e);
    }
    Oversize oversize =
        written.isWhole()
            ? Oversize.ofLength(RESULT, written.dataLength(), limits)
            : Oversize.of(RESULT, written.json(), limits);
    if (oversize != null) {
      return refusal(via, oversize);
    }
    return Outcome.ok(written.isWhole() ? written.json() : results.ok(via, written.json()));
  }

  /** Returns the outcome of a failure with {@code data}. */
  Outcome fail(String via, @Nullable Object data, @Nullable String reason) {
    String json;
    try {
      json = codec.writeObject(data);
    } catch (JsonWriteException e) {
      return unwritable(via, e);
    }
    Oversize oversize = Oversize.of(RESULT, json, limits);
    if (oversize == null && reason != null) {
      oversize = Oversize.ofLength("the reason", reason.length(), limits);
    }
    return oversize == null
        ? Outcome.fail(results.fail(via, json, reason))
        : refusal(via, oversize);
  }

  /** Returns the outcome that the text returned by a synchronous handler stands for (rule D3). */
  Outcome text(String via, String text) {
    Outcome refusal = refusalOf(via, RESULT, text);
    if (refusal != null) {
      return refusal;
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
          "the handler must return the text of a JSON object, but returned "
              + JsonCodec.kindOf(node),
          null);
    }
    String data = node.isEmpty() ? JsonCodec.EMPTY_OBJECT : text.trim();
    String failure = Results.failureOf((ObjectNode) node);
    return failure == null
        ? Outcome.ok(results.ok(via, data))
        : Outcome.fail(results.fail(via, data, failure));
  }

  /** Writes a state. */
  String state(@Nullable Object state) throws JsonWriteException {
    return codec.writeObject(state);
  }

  /** Returns the outcome of a handler that threw (rule S2). */
  Outcome threw(String via, Throwable thrown) {
    Throwable cause = unwrap(thrown);
    return failure(via, ErrorCode.HANDLER_THREW, SafeMessage.of(cause), cause);
  }

  /** Returns the outcome of data that could not be written. */
  Outcome unwritable(String via, JsonWriteException e) {
    return unwritable(via, String.valueOf(e.getMessage()), e);
  }

  /** Returns the outcome of a state that could not be written. */
  Outcome unwritableState(String via, JsonWriteException e) {
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

  /** Returns a failure that the engine makes; {@code reason} is safe to read. */
  static Outcome failure(String via, ErrorCode code, String reason, @Nullable Throwable cause) {
    return new Outcome(false, Results.engineFailure(via, reason, code.code()), code, cause);
  }

  /** Takes off the wrappers of reflection and of completion. */
  static Throwable unwrap(Throwable thrown) {
    Throwable inner = thrown;
    while ((inner instanceof CompletionException || inner instanceof ExecutionException)
        && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  /** Returns the failure of a JSON text that is longer or deeper than allowed; else null (X5). */
  @Nullable Outcome refusalOf(String via, String what, String json) {
    Oversize oversize = Oversize.of(what, json, limits);
    return oversize == null ? null : refusal(via, oversize);
  }

  private static Outcome refusal(String via, Oversize oversize) {
    return failure(via, oversize.code(), oversize.reason(), null);
  }
}
