package dev.footbridge.engine.internal.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.JsonText;
import dev.footbridge.engine.internal.json.JsonWriteException;
import dev.footbridge.engine.internal.json.WrittenResult;
import dev.footbridge.engine.internal.text.SafeMessage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the result object of rule R1: the handler's keys, then {@code errMsg}, then {@code
 * errCode} if the engine made the failure.
 *
 * <p>The text is put together without reading the data, unless the data brings an {@code errMsg} of
 * its own; a success is written in one go.
 */
final class Results {
  private static final String ERR_MSG = WrittenResult.ERR_MSG;

  private final JsonCodec codec;
  private final Map<String, SerializedString> successes = new ConcurrentHashMap<>();

  /** Creates a writer that reads with {@code codec} where it must. */
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
   * Writes the result of a success, or only its data, where {@link #ok(String, String)} has to look
   * at that first.
   *
   * @param api the {@code wx} function called, which has a handler: so there are not many
   * @param data null is no data
   * @throws JsonWriteException if it is no object, nested too deep, or cannot be written
   */
  WrittenResult write(String api, @Nullable Object data) throws JsonWriteException {
    SerializedString errMsg = successes.get(api);
    if (errMsg == null) {
      errMsg = new SerializedString(success(api));
      // computeIfAbsent would hold the key for good if a StackOverflowError ended it.
      successes.putIfAbsent(api, errMsg);
    }
    return codec.writeResult(data, errMsg);
  }

  /**
   * Returns the result of a failure that a handler made. An {@code errMsg} among its data that
   * reads {@code <api>:fail…} is kept.
   *
   * @param data the text of a JSON object
   * @param reason what follows {@code :fail}, made safe here; null or empty for nothing
   */
  String fail(String api, String data, @Nullable String reason) {
    return withErrMsg(data, errMsg(api, reason), api);
  }

  /** Returns the result of a failure that the engine made. {@code reason} is safe to read. */
  static String engineFailure(String api, String reason, int errCode) {
    return JsonText.object(
        ERR_MSG, JsonText.quote(api + ":fail " + reason), "errCode", Integer.toString(errCode));
  }

  /**
   * Returns the reason of the failure that the result a handler returned says it is (rule D3): what
   * follows {@code :fail} in its {@code errMsg}, empty if nothing does; null if it is a success.
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
    return reason == null || reason.isEmpty()
        ? api + ":fail"
        : api + ":fail " + SafeMessage.of(reason);
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
    node.put(ERR_MSG, kept ? safe(ownText) : errMsg);
    return node.toString();
  }

  private static String safe(String errMsg) {
    int end = errMsg.indexOf(":fail");
    return errMsg(errMsg.substring(0, end), reasonOf(errMsg));
  }
}
