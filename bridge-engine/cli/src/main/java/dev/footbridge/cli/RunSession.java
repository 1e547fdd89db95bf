package dev.footbridge.cli;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.recording.Redaction;
import dev.footbridge.engine.recording.SessionRecorder;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.mock.Mocks;
import dev.footbridge.jvm.output.PendingFile;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import dev.footbridge.program.DriverCommand;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The mocks, the replay and the recording of one run. */
final class RunSession implements AutoCloseable {
  private final @Nullable Mocks mocks;

  /** Whether the mocks come from the option; those of the settings are also for tests. */
  private final boolean tellsUnused;

  private final @Nullable ReplayRun replay;
  private final @Nullable Path recordFile;
  private final Redaction redaction;
  private final ProgramEnvironment environment;
  private @Nullable PendingFile recording;
  private @Nullable SessionRecorder recorder;

  private RunSession(
      @Nullable Mocks mocks,
      boolean tellsUnused,
      @Nullable ReplayRun replay,
      @Nullable Path recordFile,
      Redaction redaction,
      ProgramEnvironment environment) {
    this.mocks = mocks;
    this.tellsUnused = tellsUnused;
    this.replay = replay;
    this.recordFile = recordFile;
    this.redaction = redaction;
    this.environment = environment;
  }

  /**
   * Reads the options, and the files that they or the program's settings name. A replay answers all
   * calls, so it ignores the mocks of the settings.
   *
   * @param program the settings, overridden by the options
   * @throws BridgeConfigurationException if they exclude each other, or a file cannot be used
   */
  static RunSession of(ParseResult options, ProgramFolder program) {
    Path replay = path(options, CommandSpecs.REPLAY);
    Path record = path(options, CommandSpecs.RECORD);
    if (replay != null && options.hasMatchedOption(CommandSpecs.MOCK)) {
      throw RunRequest.wrong(
          CommandSpecs.MOCK + " and " + CommandSpecs.REPLAY + " both answer the calls; give one");
    }
    if (record != null && record.equals(replay)) {
      throw RunRequest.wrong(
          CommandSpecs.RECORD
              + " would overwrite the recording that is replayed; name another file");
    }
    if (replay != null && RunSteps.isGiven(options)) {
      throw RunRequest.wrong(
          "the recording of "
              + CommandSpecs.REPLAY
              + " has the steps of the run; leave out "
              + CommandSpecs.OPEN
              + " and "
              + CommandSpecs.CALL);
    }
    List<String> names = options.matchedOptionValue(CommandSpecs.REDACT, List.of());
    boolean secrets = options.hasMatchedOption(CommandSpecs.RECORD_SECRETS);
    Path mocks = program.mocks();
    ReplayRun replayed =
        replay == null ? null : new ReplayRun(replay, program.environment().language());
    return new RunSession(
        replay == null && mocks != null ? Mocks.read(mocks) : null,
        options.hasMatchedOption(CommandSpecs.MOCK),
        replayed,
        record,
        (secrets ? Redaction.NONE : Redaction.DEFAULT).and(names),
        environment(program.environment(), replayed, record != null));
  }

  /**
   * Returns the environment that the options and settings name, or else the recording that is
   * replayed. A recording gets a seed and a time zone by name, as its replay has them, so that both
   * have the same random numbers and the same texts of dates.
   */
  private static ProgramEnvironment environment(
      ProgramEnvironment chosen, @Nullable ReplayRun replayed, boolean records) {
    ProgramEnvironment environment =
        replayed == null ? chosen : chosen.orElse(replayed.environment());
    return records
        ? environment.orElse(
            ProgramEnvironment.MACHINE
                .withTimeZone(ZoneId.systemDefault())
                .withSeed(ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE)))
        : environment;
  }

  /** Returns the clock of the run: in a replay, a manual one. */
  Clock clock() {
    return replay == null ? Clock.system() : replay.clock();
  }

  /**
   * Adds the mocks, the replay and the recorder to an engine, and opens the file to record to.
   *
   * @throws BridgeConfigurationException if the file cannot be written
   */
  void join(BridgeEngineBuilder engine, MiniAppInfo program) {
    Clock engineClock = clock();
    EnvironmentOptions.apply(environment, engine);
    if (mocks != null) {
      engine.interceptors(mocks);
    }
    if (replay != null) {
      engineClock = replay.join(engine);
    }
    if (recordFile != null) {
      recorder = recorder(recordFile, program, engineClock);
      engine.callListener(recorder).programListener(recorder);
      engineClock = recorder.clock();
    }
    engine.clock(engineClock);
  }

  /** Returns what is wrong with a recording that can be replayed nevertheless. */
  List<Problem> warnings() {
    return replay == null ? List.of() : replay.warnings();
  }

  /** Returns the replay, which moves the clock; null if the run is none. */
  @Nullable ReplayRun replay() {
    return replay;
  }

  /** Records a command that the program is about to get. */
  void record(DriverCommand command) {
    if (recorder != null) {
      recorder.command(command.name(), command.arguments());
    }
  }

  /** Ends the recording and the replay, and reports what went wrong. */
  void end(ProgramTranscript transcript) {
    if (recorder != null && recording != null) {
      try {
        recorder.close();
        recording.commit();
      } catch (IOException e) {
        recording.salvage();
        transcript.failure(
            CommandSpecs.RECORD + ": " + recordFile + " is incomplete: " + e.getMessage());
      }
    }
    if (mocks != null && tellsUnused) {
      mocks.unused().forEach(transcript::warning);
    }
    if (replay != null) {
      replay.end(transcript);
    }
  }

  /** Gives the recording up, if it has not ended. */
  @Override
  public void close() {
    if (recording != null) {
      recording.discard();
    }
  }

  private SessionRecorder recorder(Path file, MiniAppInfo program, Clock engineClock) {
    try {
      PendingFile begun = PendingFile.lines(file);
      recording = begun;
      return new SessionRecorder(
          new OutputStreamWriter(begun.out(), StandardCharsets.UTF_8),
          engineClock,
          program,
          redaction,
          environment);
    } catch (IOException e) {
      Path folder = file.toAbsolutePath().getParent();
      boolean noFolder = folder != null && !Files.isDirectory(folder);
      throw RunRequest.wrong(
          CommandSpecs.RECORD
              + ": cannot write "
              + file
              + (noFolder
                  ? ": there is no folder " + folder + "; create it, or name another file"
                  : ": it is a folder, or may not be written; name another file"));
    }
  }

  private static @Nullable Path path(ParseResult options, String name) {
    String value = options.matchedOptionValue(name, null);
    return value == null ? null : Path.of(value);
  }
}
