package dev.footbridge.jvm.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.jvm.json.JsonValues;

/** Formats calls and results, each as one line. */
final class CallText {
  private CallText() {}

  /** Returns the caller's input as JSON, by either route of the call (rule C5). */
  static String input(BridgeCall call) {
    return call.via().equals(BridgeCall.NATIVE)
        ? JsonValues.params(call).toString()
        : call.jsonParams();
  }

  /** Returns a result without its {@code <name>:ok}, which the line already says. */
  static String withoutOk(BridgeCall call, Outcome outcome) {
    ObjectNode result = (ObjectNode) JsonValues.read(outcome.json());
    if (result.path("errMsg").asText().equals(call.via() + ":ok")) {
      result.remove("errMsg");
    }
    return result.isEmpty() ? "" : result.toString();
  }

  /** Returns a failure: its {@code errMsg}, then its other keys. */
  static String failure(Outcome outcome) {
    ObjectNode result = (ObjectNode) JsonValues.read(outcome.json());
    JsonNode errMsg = result.remove("errMsg");
    JsonNode errCode = result.remove("errCode");
    return (errMsg == null ? "" : errMsg.asText())
        + (errCode == null ? "" : " (errCode " + errCode + ")")
        + (result.isEmpty() ? "" : " " + result);
  }
}
