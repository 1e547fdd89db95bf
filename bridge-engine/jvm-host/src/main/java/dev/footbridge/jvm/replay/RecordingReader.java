package dev.footbridge.jvm.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.recording.Redaction;
import dev.footbridge.engine.recording.SessionRecorder;
import dev.footbridge.jvm.json.JsonValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one recording, line by line. */
final class RecordingReader {
  private final String file;
  private final Problems problems = new Problems();
  private final List<RecordedCall.HostEvent> firstEvents = new ArrayList<>();
  private final List<RecordedCall> calls = new ArrayList<>();
  private final Map<Long, RecordedCall> byNumber = new HashMap<>();
  private Redaction redaction = Redaction.NONE;
  private double lastMillis;

  /**
   * Reads the file.
   *
   * @throws BridgeConfigurationException with everything that is wrong
   */
  RecordingReader(String file, String text) {
    this.file = file;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        readLine(i + 1, lines.get(i));
      }
    }
    if (lines.isEmpty()) {
      wrong(1, "the file is empty", "record one with 'footbridge run --record'");
    }
    problems.throwErrors();
  }

  Redaction redaction() {
    return redaction;
  }

  List<RecordedCall.HostEvent> firstEvents() {
    return firstEvents;
  }

  List<RecordedCall> calls() {
    return calls;
  }

  private void readLine(int number, String text) {
    JsonNode line;
    try {
      line = JsonValues.read(text);
    } catch (IllegalArgumentException e) {
      wrong(number, String.valueOf(e.getMessage()).replaceFirst(" \\(for .*", ""));
      return;
    }
    if (number == 1) {
      readHeader(line);
    } else if (!line.path("t").isNumber()
        || !(line.path("call").isIntegralNumber() || line.path("event").isTextual())) {
      wrong(
          number,
          "expected {\"t\": …, \"call\": …, …} or {\"t\": …, \"event\": …, …}, but found "
              + shortened(text));
    } else if (line.path("t").asDouble() < lastMillis) {
      wrong(number, "\"t\" goes back, from " + lastMillis + " to " + line.path("t"));
    } else {
      lastMillis = line.path("t").asDouble();
      if (line.has("event")) {
        readEvent(number, line);
      } else {
        readEntry(number, line);
      }
    }
  }

  private void readHeader(JsonNode line) {
    if (!line.path("footbridge").asText().equals("recording")) {
      wrong(1, "not a recording: expected {\"footbridge\":\"recording\",\"version\":1,…} first");
    } else if (line.path("version").asInt() != SessionRecorder.VERSION) {
      wrong(
          1,
          "a recording of version "
              + line.path("version")
              + ", but this Footbridge reads version "
              + SessionRecorder.VERSION,
          "record it again");
    }
    List<String> names = new ArrayList<>();
    line.path("redacted").forEach(name -> names.add(name.asText()));
    redaction = Redaction.of(names);
  }

  private void readEvent(int number, JsonNode line) {
    if (!line.path("data").isObject()) {
      wrong(number, "expected an object as the event's \"data\" in " + shortened(line.toString()));
      return;
    }
    List<RecordedCall.HostEvent> events =
        calls.isEmpty() ? firstEvents : calls.get(calls.size() - 1).events;
    events.add(
        new RecordedCall.HostEvent(lastMillis, line.path("event").asText(), line.path("data")));
  }

  private void readEntry(int number, JsonNode line) {
    long id = line.path("call").asLong();
    RecordedCall known = byNumber.get(id);
    if (line.has("api")) {
      if (known != null) {
        wrong(number, "call " + id + " begins twice, first in line " + known.line);
        return;
      }
      RecordedCall call =
          new RecordedCall(
              number,
              lastMillis,
              line.path("api").asText(),
              line.path("via").asText(),
              line.path("sync").asBoolean(),
              line.path("params"));
      byNumber.put(id, call);
      calls.add(call);
      return;
    }
    RecordedCall.Kind kind = kindOf(line);
    if (kind == null) {
      wrong(number, "expected one of api, state, ok and fail in " + shortened(line.toString()));
    } else if (known == null) {
      wrong(number, "call " + id + " is answered, but has not begun");
    } else if (known.end != null) {
      wrong(number, "call " + id + " is answered after its end");
    } else {
      JsonNode json = line.path(kind.name().toLowerCase(Locale.ROOT));
      var answer = new RecordedCall.Answer(known, lastMillis, kind, json);
      calls.get(calls.size() - 1).following.add(answer);
      if (kind != RecordedCall.Kind.STATE) {
        known.end = answer;
      }
    }
  }

  private static RecordedCall.@Nullable Kind kindOf(JsonNode line) {
    return line.path("state").isObject()
        ? RecordedCall.Kind.STATE
        : line.path("ok").isObject()
            ? RecordedCall.Kind.OK
            : line.path("fail").isObject() ? RecordedCall.Kind.FAIL : null;
  }

  private void wrong(int line, String sentence) {
    wrong(line, sentence, "");
  }

  private void wrong(int line, String sentence, String remedy) {
    problems.accept(
        Problem.error(ProblemCode.RECORDING, Location.inFile(file, line, 0, ""), sentence, remedy));
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
