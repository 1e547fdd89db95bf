package dev.footbridge.jvm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call in a report. Guarded by the report's lock; times are in milliseconds. */
final class CallReport {
  /** The value of a time on the program's clock, if that is the machine's clock. */
  static final double NO_TIME = -1;

  private static final int MOST_CHARS = 100_000;

  private final BridgeCall call;
  private final double startedAt;
  private final double startedAtOwn; // "own": on the program's clock
  private final List<State> states = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean noScreen;
  private @Nullable String thread;
  private double handledFrom;
  private double handledTo;
  private @Nullable Outcome outcome;
  private String cause = "";
  private double endedAt;
  private double endedAtOwn;

  CallReport(BridgeCall call, double at, double atOwn) {
    this.call = call;
    this.startedAt = at;
    this.startedAtOwn = atOwn;
  }

  void handlingBegan(String threadName, double at) {
    thread = threadName;
    handledFrom = at;
  }

  void handlingEnded(double at) {
    handledTo = at;
  }

  void state(String json, double at, double atOwn) {
    states.add(new State(at, atOwn - startedAtOwn, json));
  }

  void note(String text) {
    notes.add(text);
  }

  /** Records that it means nothing without a screen. */
  void markNoScreen() {
    noScreen = true;
  }

  void ended(Outcome end, String causeText, double at, double atOwn) {
    outcome = end;
    cause = causeText;
    endedAt = at;
    endedAtOwn = atOwn;
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", call.id());
    json.writeStringField("api", call.event().isEmpty() ? call.via() : call.event());
    json.writeStringField("via", call.via());
    json.writeBooleanField("sync", call.isSync());
    if (noScreen) {
      json.writeBooleanField("noScreen", true);
    }
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
      writeOwn(json, state.afterOwn);
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
      writeOwn(json, endedAtOwn - startedAtOwn);
      json.writeBooleanField("ok", outcome.isOk());
      json.writeStringField("result", shortened(outcome.json()));
      json.writeStringField("cause", cause);
    }
    json.writeEndObject();
  }

  /** Writes the time since the call's start on a manual clock; nothing for the machine's clock. */
  private void writeOwn(JsonGenerator json, double after) throws IOException {
    if (startedAtOwn != NO_TIME) {
      json.writeNumberField("own", Math.round(after * 1e3) / 1e3);
    }
  }

  static String shortened(String text) {
    return text.length() <= MOST_CHARS
        ? text
        : text.substring(0, MOST_CHARS) + "… (" + text.length() + " characters)";
  }

  private record State(double at, double afterOwn, String json) {}
}
