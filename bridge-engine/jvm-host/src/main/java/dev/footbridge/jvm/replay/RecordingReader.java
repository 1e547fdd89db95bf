package dev.footbridge.jvm.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.recording.Redaction;
import dev.footbridge.engine.recording.SessionRecorder;
import dev.footbridge.jvm.json.JsonValues;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one recording, line by line. */
final class RecordingReader {
  /** About 100 years: far longer than a program runs, and what a clock can count. */
  private static final double MOST_MILLIS = 3.2e12;

  private final String file;
  private final Problems problems = new Problems();
  private final List<RecordedCall.Entry> first = new ArrayList<>();
  private final List<RecordedCall> calls = new ArrayList<>();
  private final Map<Long, RecordedCall> byNumber = new HashMap<>();
  private Redaction redaction = Redaction.NONE;
  private ProgramEnvironment environment = ProgramEnvironment.MACHINE;
  private Instant start = ManualClock.DEFAULT_START;
  private double lastMillis;
  private boolean hasEnd; // the line after which nothing comes
  private boolean wantsEnd; // recordings of earlier versions have none
  private @Nullable Problem cut;

  /**
   * Reads the file.
   *
   * @throws BridgeConfigurationException with everything that is wrong
   */
  RecordingReader(String file, String text) {
    this.file = file;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      boolean mayBeTorn = i > 0 && i == lines.size() - 1 && !text.endsWith("\n");
      if (!lines.get(i).isBlank()) {
        readLine(i + 1, lines.get(i), mayBeTorn);
      }
    }
    if (lines.isEmpty()) {
      wrong(1, "the file is empty", "record one with 'footbridge run --record'");
    } else if (wantsEnd && !hasEnd && cut == null) {
      cut(lines.size(), "the recording was cut off after this line");
    }
    problems.throwErrors();
  }

  Redaction redaction() {
    return redaction;
  }

  ProgramEnvironment environment() {
    return environment;
  }

  Instant start() {
    return start;
  }

  List<RecordedCall.Entry> first() {
    return first;
  }

  List<RecordedCall> calls() {
    return calls;
  }

  /** Returns the warning about a recording whose end is missing; null if it is whole. */
  @Nullable Problem cut() {
    return cut;
  }

  private void cut(int line, String message) {
    cut =
        Problem.warning(
            ProblemCode.RECORDING,
            Location.inFile(file, line, 0, ""),
            message + ", and is replayed up to here",
            "record it again to have the rest");
  }

  private void readLine(int number, String text, boolean mayBeTorn) {
    JsonNode line;
    try {
      line = JsonValues.read(text);
    } catch (IllegalArgumentException e) {
      if (mayBeTorn) {
        cut(number, "the recording is torn in this line");
      } else {
        wrong(
            number,
            String.valueOf(e.getMessage()).replaceFirst(" \\(for .*", ""),
            "the recording is damaged here: record it again");
      }
      return;
    }
    if (number == 1) {
      readHeader(line);
    } else if (hasEnd) {
      wrong(number, "nothing may follow the end of the recording", "remove the line");
    } else if (line.path("end").asBoolean()) {
      hasEnd = true;
    } else if (!line.path("t").isNumber() || !isEntry(line)) {
      wrong(
          number,
          "expected {\"t\": …, \"call\": …, …} or {\"t\": …, \"event\": …, …}, but found "
              + shortened(text));
    } else if (line.path("t").asDouble() > MOST_MILLIS) {
      wrong(number, "\"t\" is after more than 100 years: " + line.path("t"));
    } else if (line.path("t").asDouble() < lastMillis) {
      wrong(number, "\"t\" goes back, from " + lastMillis + " to " + line.path("t"));
    } else {
      lastMillis = line.path("t").asDouble();
      if (line.has("event")) {
        readEvent(number, line);
      } else if (line.has("command")) {
        readCommand(number, line);
      } else if (line.has("arrived")) {
        entries().add(new RecordedCall.Arrival(lastMillis, line.path("arrived").asText()));
      } else {
        readEntry(number, line);
      }
    }
  }

  private static boolean isEntry(JsonNode line) {
    return line.path("call").isIntegralNumber()
        || line.path("event").isTextual()
        || line.path("command").isTextual()
        || line.path("arrived").isTextual();
  }

  /** Returns the entries behind the last call. */
  private List<RecordedCall.Entry> entries() {
    return calls.isEmpty() ? first : calls.get(calls.size() - 1).following;
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
    wantsEnd = line.path("ends").asBoolean();
    readEnvironment(line);
  }

  /** Reads when and where the program ran; recordings of earlier versions do not say. */
  private void readEnvironment(JsonNode header) {
    try {
      if (header.has("start")) {
        start = ManualClock.requireStart(Instant.parse(header.path("start").asText()));
      }
      if (header.has("timezone")) {
        environment = environment.withTimeZone(ZoneId.of(header.path("timezone").asText()));
      }
      if (header.has("lang")) {
        environment = environment.withLanguage(header.path("lang").asText());
      }
      if (isWhole(header.path("seed"))) {
        environment = environment.withSeed(header.path("seed").asLong());
      } else if (header.has("seed")) {
        wrong(1, "expected a whole number as \"seed\", but found " + header.path("seed"));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      wrong(1, "the header has a start, timezone or lang that cannot be read: " + e.getMessage());
    }
  }

  private static boolean isWhole(JsonNode number) {
    return number.isIntegralNumber() && number.canConvertToLong();
  }

  /** Reads the times that the program read before a call, which must be pairs. */
  private long[] times(int number, JsonNode line) {
    JsonNode times = line.path("times");
    long[] read = new long[times.size()];
    for (int i = 0; i < read.length; i++) {
      if (read.length % 2 != 0 || !isWhole(times.path(i))) {
        wrong(number, "expected pairs of numbers as \"times\" in " + shortened(line.toString()));
        return new long[0];
      }
      read[i] = times.path(i).asLong();
    }
    return read;
  }

  private void readEvent(int number, JsonNode line) {
    if (!line.path("data").isObject()) {
      wrong(number, "expected an object as the event's \"data\" in " + shortened(line.toString()));
      return;
    }
    entries()
        .add(
            new RecordedCall.HostEvent(lastMillis, line.path("event").asText(), line.path("data")));
  }

  private void readCommand(int number, JsonNode line) {
    if (!line.path("args").isObject()) {
      wrong(
          number, "expected an object as the command's \"args\" in " + shortened(line.toString()));
      return;
    }
    entries()
        .add(
            new RecordedCall.Command(lastMillis, line.path("command").asText(), line.path("args")));
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
              line.path("params"),
              times(number, line));
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
      entries().add(answer);
      switch (kind) {
        case LOGIC -> known.isLogics = true;
        case OK, FAIL -> known.end = answer;
        case STATE -> {}
      }
    }
  }

  private static RecordedCall.@Nullable Kind kindOf(JsonNode line) {
    if (line.path("logic").asBoolean()) {
      return RecordedCall.Kind.LOGIC;
    }
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
