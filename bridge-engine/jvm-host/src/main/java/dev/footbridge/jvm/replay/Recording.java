package dev.footbridge.jvm.replay;

import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ApiMode;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.recording.Redaction;
import dev.footbridge.jvm.TextFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A parsed recording. Immutable. */
public final class Recording {
  private static final int MOST_BYTES = 512 << 20;

  private final String file;
  private final Redaction redaction;
  private final ProgramEnvironment environment;
  private final Instant start;
  private final List<RecordedCall.Entry> first;
  private final List<RecordedCall> calls;
  private final @Nullable Problem cut;

  Recording(
      String file,
      Redaction redaction,
      ProgramEnvironment environment,
      Instant start,
      List<RecordedCall.Entry> first,
      List<RecordedCall> calls,
      @Nullable Problem cut) {
    this.file = file;
    this.redaction = redaction;
    this.environment = environment;
    this.start = start;
    this.first = List.copyOf(first);
    this.calls = List.copyOf(calls);
    this.cut = cut;
  }

  /**
   * Parses a recording's text.
   *
   * @param file the file's name in messages
   * @throws BridgeConfigurationException with all problems, each with file and line
   */
  public static Recording parse(String file, String text) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
    RecordingReader reader = new RecordingReader(file, text);
    return new Recording(
        file,
        reader.redaction(),
        reader.environment(),
        reader.start(),
        reader.first(),
        reader.calls(),
        reader.cut());
  }

  /**
   * Reads a file, such as one whose process was killed while it recorded.
   *
   * @throws BridgeConfigurationException if it cannot be read, or as {@link #parse} does
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static Recording read(Path file) {
    Objects.requireNonNull(file, "file");
    return parse(file.toString(), TextFile.readUnfinished(file, MOST_BYTES));
  }

  /**
   * Returns what is wrong with a recording that can be replayed nevertheless: its end is missing.
   * Calls after it fail.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public List<Problem> warnings() {
    return cut == null ? List.of() : List.of(cut);
  }

  boolean isCut() {
    return cut != null;
  }

  /** Returns the number of recorded calls. */
  public int size() {
    return calls.size();
  }

  /**
   * Returns the environment of the recorded program, for the engine of the replay (rule T8); the
   * machine's for a recording that does not say.
   */
  public ProgramEnvironment environment() {
    return environment;
  }

  /**
   * Returns when the recorded program ran, for the clock of the replay (rule T8); {@link
   * ManualClock#DEFAULT_START} for a recording that does not say.
   */
  public Instant start() {
    return start;
  }

  String file() {
    return file;
  }

  Redaction redaction() {
    return redaction;
  }

  /** Returns what came from outside before the first call. */
  List<RecordedCall.Entry> first() {
    return first;
  }

  /**
   * Returns whether it has commands to a whole program, which its replay gives again (rule W63).
   * The recording of a script has none, nor one that a host made which gave none.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public boolean hasCommands() {
    return entries().anyMatch(RecordedCall.Command.class::isInstance);
  }

  /** Returns everything that came from outside, in its order. */
  Stream<RecordedCall.Entry> entries() {
    return Stream.concat(first.stream(), calls.stream().flatMap(call -> call.following.stream()));
  }

  /** Returns whether a recorded call reached that API as {@code wx.<name>}. */
  boolean isCalledOnWx(String api) {
    return calls.stream().anyMatch(call -> call.api.equals(api) && call.via.equals(api));
  }

  /**
   * Returns the APIs that a replay answers: those of the engine, and those that the recorded
   * program could call, such as one that only a mock declared.
   */
  List<ApiContract> apis(List<ApiContract> known) {
    Map<String, ApiContract> apis = new HashMap<>();
    known.forEach(api -> apis.put(api.name(), api));
    Set<String> sync = new HashSet<>();
    calls.stream().filter(RecordedCall::showsSyncApi).forEach(call -> sync.add(call.api));
    for (RecordedCall call : calls) {
      if (call.wasKnown()) {
        apis.putIfAbsent(
            call.api,
            ApiContract.builder(call.api, ApiMode.of(sync.contains(call.api)))
                .source(Location.inFile(file, call.line, 0, ""))
                .build());
      }
    }
    apis.remove(""); // a call that named none was refused
    return new ArrayList<>(apis.values());
  }

  List<RecordedCall> calls() {
    return calls;
  }
}
