package dev.footbridge.jvm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.footbridge.engine.BridgeCall;
import dev.footbridge.engine.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report knows of one call. Its report's lock guards it; times are in milliseconds. */
final class CallReport {
  private static final int MOST_CHARS = 100_000;

  private final BridgeCall call;
  private final double startedAt;
  private final List<State> states = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable String thread;
  private double handledFrom;
  private double handledTo;
  private @Nullable Outcome outcome;
  private String cause = "";
  private double endedAt;

  CallReport(BridgeCall call, double at) {
    this.call = call;
    this.startedAt = at;
  }

  void handlingBegan(String threadName, double at) {
    thread = threadName;
    handledFrom = at;
  }

  void handlingEnded(double at) {
    handledTo = at;
  }

  void state(String json, double at) {
    states.add(new State(at, json));
  }

  void note(String text) {
    notes.add(text);
  }

  void ended(Outcome end, String causeText, double at) {
    outcome = end;
    cause = causeText;
    endedAt = at;
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", call.id());
    json.writeStringField("api", call.event().isEmpty() ? call.via() : call.event());
    json.writeStringField("via", call.via());
    json.writeBooleanField("sync", call.isSync());
    json.writeStringField("params", shortened(call.jsonParams()));
    json.writeNumberField("start", startedAt);
    if (thread != null) {
      json.writeStringField("thread", thread);
      json.writeNumberField("handledFrom", handledFrom);
      if (handledTo > 0) {
        json.writeNumberField("handledTo", handledTo);
      }
    }
    json.writeArrayFieldStart("states");
    for (State state : states) {
      json.writeStartObject();
      json.writeNumberField("at", state.at);
      json.writeStringField("data", shortened(state.json));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (String note : notes) {
      json.writeString(shortened(note));
    }
    json.writeEndArray();
    if (outcome != null) {
      json.writeNumberField("end", endedAt);
      json.writeBooleanField("ok", outcome.isOk());
      json.writeStringField("result", shortened(outcome.json()));
      json.writeStringField("cause", cause);
    }
    json.writeEndObject();
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARS
        ? text
        : text.substring(0, MOST_CHARS) + "… (" + text.length() + " characters)";
  }

  private record State(double at, String json) {}
}
