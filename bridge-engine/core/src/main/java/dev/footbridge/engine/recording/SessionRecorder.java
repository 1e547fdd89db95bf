package dev.footbridge.engine.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.Payload;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Records the calls of one program, the events that its host sends, and the commands of its driver,
 * as they happen: a JSON object per line. Register it with the engine both as a call listener and
 * as a program listener. Safe for use by many threads. A write error does not disturb the program;
 * {@link #close} throws it.
 */
public final class SessionRecorder implements CallListener, ProgramListener, Closeable {
  /** The version of the format. */
  public static final int VERSION = 1;

  private static final double NANOS_PER_MILLI = 1e6;

  private final Writer out; // the rest is guarded by this
  private final Clock clock;
  private final MiniAppInfo program;
  private final Redaction redaction;
  private final JsonCodec codec = new JsonCodec(Integer.MAX_VALUE);
  private final long beganAtNanos;
  private final RecordedClock recordedClock;
  private final Map<Long, JsonNode> openParams = new HashMap<>();
  private @Nullable IOException failure;
  private boolean closed;

  /**
   * Starts a recording of a program in the machine's environment.
   *
   * @param out receives the lines, each flushed; closed by {@link #close}
   * @param clock the engine's clock
   * @param program the program to record; others are ignored
   * @param redaction masks secrets
   */
  public SessionRecorder(Writer out, Clock clock, MiniAppInfo program, Redaction redaction) {
    this(out, clock, program, redaction, ProgramEnvironment.MACHINE);
  }

  /**
   * Starts a recording.
   *
   * @param out receives the lines, each flushed; closed by {@link #close}
   * @param clock the engine's clock
   * @param program the program to record; others are ignored
   * @param redaction masks secrets
   * @param environment the engine's environment. It should name a time zone: in the machine's own,
   *     some JavaScript engines write dates in another way than in the replay, which names it
   */
  public SessionRecorder(
      Writer out,
      Clock clock,
      MiniAppInfo program,
      Redaction redaction,
      ProgramEnvironment environment) {
    this.out = Objects.requireNonNull(out, "out");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.program = Objects.requireNonNull(program, "program");
    this.redaction = Objects.requireNonNull(redaction, "redaction");
    Objects.requireNonNull(environment, "environment");
    this.beganAtNanos = clock.nanoTime();
    long startMillis = clock.epochMillis();
    this.recordedClock = new RecordedClock(clock, startMillis);
    ObjectNode header = codec.newObject();
    header.put("footbridge", "recording").put("version", VERSION).put("ends", true);
    header.put("appId", program.appId());
    header.put("start", Instant.ofEpochMilli(startMillis).toString());
    header.put("timezone", zoneOf(environment).getId());
    header.put("lang", environment.language() == null ? machineLanguage() : environment.language());
    if (environment.seed() != null) {
      header.put("seed", environment.seed());
    }
    redaction.names().forEach(header.putArray("redacted")::add);
    write(header);
  }

  /**
   * Returns a clock like the engine's, for the engine: with it, the recording also has the times
   * that the program reads, so that a replay can show it the same ones (rule T8). For an engine
   * that runs no other program.
   */
  public Clock clock() {
    return recordedClock;
  }

  @Override
  public synchronized void started(BridgeCall call) {
    if (!call.program().equals(program)) {
      return;
    }
    JsonNode params = read(call.jsonParams());
    openParams.put(call.id(), params);
    ObjectNode line = line(call);
    line.put("api", call.event()).put("via", call.via()).put("sync", call.isSync());
    line.set("params", redaction.mask(params));
    if (!recordedClock.isEmpty()) {
      recordedClock.drainTo(line.putArray("times"));
    }
    write(line);
  }

  @Override
  public synchronized void passedOn(BridgeCall call) {
    if (openParams.containsKey(call.id()) && call.program().equals(program)) {
      write(line(call).put("logic", true));
    }
  }

  @Override
  public synchronized void state(BridgeCall call, Payload state) {
    JsonNode params = openParams.get(call.id());
    if (params != null && call.program().equals(program)) {
      answer(call, "state", state.json(), params);
    }
  }

  @Override
  public synchronized void ended(BridgeCall call, Outcome outcome) {
    JsonNode params = call.program().equals(program) ? openParams.remove(call.id()) : null;
    if (params != null) {
      answer(call, outcome.isOk() ? "ok" : "fail", outcome.json(), params);
    }
  }

  @Override
  public synchronized void hostEvent(MiniAppInfo to, String name, Payload data) {
    if (!to.equals(program)) {
      return;
    }
    ObjectNode line = line().put("event", name);
    line.set("data", redaction.maskAnswer(read(data.json()), name, MissingNode.getInstance()));
    write(line);
  }

  @Override
  public synchronized void arrived(MiniAppInfo at, String what) {
    if (at.equals(program)) {
      write(line().put("arrived", what));
    }
  }

  /**
   * Records a command that a driver is about to give a whole program, such as to open a page: a
   * replay gives it again (rule W63).
   *
   * @param command its name
   * @param arguments a JSON object
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public synchronized void command(String command, String arguments) {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(arguments, "arguments");
    ObjectNode line = line().put("command", command);
    line.set("args", redaction.mask(read(arguments)));
    write(line);
  }

  /**
   * Ends the recording.
   *
   * @throws IOException the first write error
   */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    write(line().put("end", true)); // without it, the recording was cut off
    closed = true;
    try {
      out.close();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void answer(BridgeCall call, String kind, String json, JsonNode params) {
    ObjectNode line = line(call);
    line.set(kind, redaction.maskAnswer(read(json), call.event(), params));
    write(line);
  }

  /** Creates a line with the current time: written at once, so that lines are ordered by time. */
  private ObjectNode line() {
    return codec.newObject().put("t", (clock.nanoTime() - beganAtNanos) / NANOS_PER_MILLI);
  }

  private ObjectNode line(BridgeCall call) {
    return line().put("call", call.id());
  }

  private static ZoneId zoneOf(ProgramEnvironment environment) {
    ProgramEnvironment machine = ProgramEnvironment.MACHINE.withTimeZone(ZoneId.systemDefault());
    return Objects.requireNonNull(environment.orElse(machine).timeZone());
  }

  /** Returns the machine's language; English if it has none, as Java's texts are then. */
  private static String machineLanguage() {
    Locale locale = Locale.getDefault();
    return locale.getLanguage().isEmpty() ? "en" : locale.toLanguageTag().replace('-', '_');
  }

  private void write(ObjectNode line) {
    if (failure != null || closed) {
      return;
    }
    try {
      out.write(withoutSurrogates(codec.writeExactly(line)) + "\n");
      out.flush();
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Returns JSON of the same value that every encoding can hold: some surrogates are alone. */
  private static String withoutSurrogates(String json) {
    if (json.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return json;
    }
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isSurrogate(c)) {
        escaped.append("\\u").append(Integer.toHexString(c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Reads JSON from the program or the engine; a refused call may have brought something else. */
  private JsonNode read(String json) {
    try {
      return codec.readExactly(json); // a double does not hold every number of JSON
    } catch (JsonProcessingException | NumberFormatException e) {
      return TextNode.valueOf(json);
    }
  }
}
