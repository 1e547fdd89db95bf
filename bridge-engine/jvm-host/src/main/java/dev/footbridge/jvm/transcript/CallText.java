package dev.footbridge.jvm.transcript;

import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.jvm.json.JsonValues;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Formats calls and results. Takes JSON apart as text: what is too deep or too long for a tree, and
 * numbers without one in Java, are shown as they are.
 */
final class CallText {
  private CallText() {}

  /** Returns the caller's input as JSON, by either route of the call (rule C5). */
  static String input(BridgeCall call) {
    Map<String, String> options =
        call.via().equals(BridgeCall.NATIVE) ? JsonValues.members(call.jsonParams()) : Map.of();
    return options.isEmpty() ? call.jsonParams() : options.getOrDefault("data", "{}");
  }

  /** Returns a result without its {@code <name>:ok}, which the line already says. */
  static String withoutOk(BridgeCall call, Outcome outcome) {
    Map<String, String> result = JsonValues.members(outcome.json());
    if (isText(result.get("errMsg"), call.via() + ":ok")) {
      result.remove("errMsg");
    }
    return result.isEmpty() ? "" : text(result);
  }

  /** Returns a failure: its {@code errMsg}, then its other keys. */
  static String failure(Outcome outcome) {
    Map<String, String> result = JsonValues.members(outcome.json());
    String errMsg = result.remove("errMsg");
    String errCode = result.remove("errCode");
    return (errMsg == null ? "" : JsonValues.asText(errMsg))
        + (errCode == null ? "" : " (errCode " + errCode + ")")
        + (result.isEmpty() ? "" : " " + text(result));
  }

  private static boolean isText(@Nullable String json, String text) {
    return json != null && JsonValues.asText(json).equals(text);
  }

  private static String text(Map<String, String> members) {
    return members.entrySet().stream()
        .map(each -> JsonValues.quoted(each.getKey()) + ":" + each.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
