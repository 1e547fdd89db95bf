package dev.footbridge.engine.internal.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.JsonText;
import dev.footbridge.engine.internal.json.JsonWriteException;
import dev.footbridge.engine.internal.json.WrittenResult;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the result object of rule R1: the handler's keys, then {@code errMsg}, then {@code
 * errCode} if the engine produced the failure.
 *
 * <p>The text is concatenated without parsing the data, unless the data has an {@code errMsg} of
 * its own; a success is written in one pass.
 */
final class Results {
  private static final String ERR_MSG = WrittenResult.ERR_MSG;

  private final JsonCodec codec;
  private final Map<String, SerializedString> successes = new ConcurrentHashMap<>();

  /** Creates a writer that parses data with {@code codec} where necessary. */
  Results(JsonCodec codec) {
    this.codec = codec;
  }

  /**
   * Returns the result of a success.
   *
   * @param api the {@code wx} function called
   * @param data the text of a JSON object
   */
  String ok(String api, String data) {
    return withErrMsg(data, success(api), null);
  }

  /**
   * Returns the result of a success, or only its data if {@link #ok(String, String)} has to parse
   * it first.
   *
   * @param api the {@code wx} function called; it has a handler, so the number of names is limited
   * @param data null means no data
   * @throws JsonWriteException if it is not an object, is nested too deep, or cannot be written
   */
  WrittenResult write(String api, @Nullable Object data) throws JsonWriteException {
    SerializedString errMsg = successes.get(api);
    if (errMsg == null) {
      errMsg = new SerializedString(success(api));
      // Not computeIfAbsent: a StackOverflowError inside it would leave the key locked.
      successes.putIfAbsent(api, errMsg);
    }
    return codec.writeResult(data, errMsg);
  }

  /**
   * Returns the result of a failure that a handler reported. An {@code errMsg} in its data that
   * starts with {@code <api>:fail} is kept.
   *
   * @param data the text of a JSON object
   * @param reason the text after {@code :fail}; null or empty for none
   */
  String fail(String api, String data, @Nullable String reason) {
    return withErrMsg(data, errMsg(api, reason), api);
  }

  /** Returns the result of a failure that the engine produced; {@code reason} must be safe. */
  static String engineFailure(String api, String reason, int errCode) {
    return JsonText.object(
        ERR_MSG, JsonText.quote(api + ":fail " + reason), "errCode", Integer.toString(errCode));
  }

  /**
   * Returns the failure reason in a result that a handler returned (rule D3): the text after {@code
   * :fail} in its {@code errMsg}, which may be empty; null if the result is a success.
   */
  static @Nullable String failureOf(ObjectNode result) {
    JsonNode errMsg = result.get(ERR_MSG);
    return errMsg != null && errMsg.isTextual() && errMsg.textValue().contains(":fail")
        ? reasonOf(errMsg.textValue())
        : null;
  }

  private static String success(String api) {
    return api + ":ok";
  }

  private static String reasonOf(String errMsg) {
    return errMsg.substring(errMsg.indexOf(":fail") + ":fail".length()).trim();
  }

  private static String errMsg(String api, @Nullable String reason) {
    return reason == null || reason.isEmpty() ? api + ":fail" : api + ":fail " + reason;
  }

  private String withErrMsg(String data, String errMsg, @Nullable String failedApi) {
    if (data.contains("\"errMsg\"")) {
      return replacingErrMsg(data, errMsg, failedApi);
    }
    return JsonText.with(data, ERR_MSG, JsonText.quote(errMsg));
  }

  private String replacingErrMsg(String data, String errMsg, @Nullable String failedApi) {
    ObjectNode node;
    try {
      node = (ObjectNode) codec.readExactly(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not the text of a JSON object", e);
    }
    JsonNode own = node.remove(ERR_MSG);
    String ownText = own == null || !own.isTextual() ? "" : own.textValue();
    boolean kept = failedApi != null && (ownText + " ").startsWith(failedApi + ":fail ");
    node.put(ERR_MSG, kept ? ownText : errMsg);
    return node.toString();
  }
}
