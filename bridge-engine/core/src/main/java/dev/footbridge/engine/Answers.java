package dev.footbridge.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.JsonWriteException;
import dev.footbridge.engine.internal.json.Results;
import dev.footbridge.engine.internal.text.SafeMessage;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Turns what a handler gives, or what befell it, into the outcome of a call (rules R1, R7, S7). */
final class Answers {
  private final JsonCodec codec;
  private final Results results;
  private final int maxChars;

  Answers(JsonCodec codec, int maxChars) {
    this.codec = codec;
    this.results = new Results(codec);
    this.maxChars = maxChars;
  }

  /** Returns the outcome of a success with {@code data}. */
  Outcome ok(String via, @Nullable Object data) {
    try {
      return limited(via, Outcome.ok(results.ok(via, codec.writeObject(data))));
    } catch (JsonWriteException e) {
      return unwritable(via, e);
    }
  }

  /** Returns the outcome of a failure with {@code data}. */
  Outcome fail(String via, @Nullable Object data, @Nullable String reason) {
    try {
      return limited(via, Outcome.fail(results.fail(via, codec.writeObject(data), reason)));
    } catch (JsonWriteException e) {
      return unwritable(via, e);
    }
  }

  /** Returns the outcome that the text returned by a synchronous handler stands for (rule D3). */
  Outcome text(String via, String text) {
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
    String data = text.trim();
    String failure = Results.failureOf((ObjectNode) node);
    return limited(
        via,
        failure == null
            ? Outcome.ok(results.ok(via, data))
            : Outcome.fail(results.fail(via, data, failure)));
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
    ErrorCode code =
        e.isWrittenButNoObject() ? ErrorCode.RESULT_NOT_OBJECT : ErrorCode.RESULT_NOT_JSON;
    return failure(via, code, String.valueOf(e.getMessage()), e.reason());
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

  /** Returns the outcome of something that is longer than allowed (rule X5). */
  Outcome tooLong(String via, String what, int length) {
    return failure(
        via,
        ErrorCode.PAYLOAD_TOO_LONG,
        "the " + what + " has " + length + " characters, " + maxChars + " are allowed",
        null);
  }

  private Outcome limited(String via, Outcome outcome) {
    int length = outcome.json().length();
    return length <= maxChars ? outcome : tooLong(via, "result", length);
  }
}
