package dev.footbridge.cli;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.builtin.AppBaseInfo;
import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.recording.Redaction;
import dev.footbridge.engine.recording.SessionRecorder;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.TextFile;
import dev.footbridge.jvm.mock.Mocks;
import dev.footbridge.jvm.replay.Recording;
import dev.footbridge.jvm.replay.Replay;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import dev.footbridge.runner.time.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The mocks, the replay and the recording of one run. */
final class RunSession {
  private final @Nullable Mocks mocks;

  /** Whether the mocks come from the option; those of the settings are also for tests. */
  private final boolean tellsUnused;

  private final @Nullable Replay replay;
  private final @Nullable Path recordFile;
  private final Redaction redaction;
  private final ProgramEnvironment environment;
  private final @Nullable ManualClock clock; // of a replay, as is its time
  private final @Nullable VirtualTime time;
  private @Nullable SessionRecorder recorder;

  private RunSession(
      @Nullable Mocks mocks,
      boolean tellsUnused,
      @Nullable Replay replay,
      @Nullable Path recordFile,
      Redaction redaction,
      ProgramEnvironment environment) {
    this.mocks = mocks;
    this.tellsUnused = tellsUnused;
    this.replay = replay;
    this.recordFile = recordFile;
    this.redaction = redaction;
    this.environment = environment;
    this.clock = replay == null ? null : new ManualClock(replay.recording().start());
    this.time = clock == null ? null : new VirtualTime(clock);
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
    List<String> names = options.matchedOptionValue(CommandSpecs.REDACT, List.of());
    boolean secrets = options.hasMatchedOption(CommandSpecs.RECORD_SECRETS);
    Path mocks = program.mocks();
    Recording recording =
        replay == null ? null : Recording.parse(replay.toString(), TextFile.read(replay));
    return new RunSession(
        replay == null && mocks != null ? Mocks.read(mocks) : null,
        options.hasMatchedOption(CommandSpecs.MOCK),
        recording == null ? null : new Replay(recording),
        record,
        (secrets ? Redaction.NONE : Redaction.DEFAULT).and(names),
        environment(program.environment(), recording, record != null));
  }

  /**
   * Returns the environment that the options and settings name, or else the recording that is
   * replayed. A recording gets a seed, so that its replay has the same random numbers.
   */
  private static ProgramEnvironment environment(
      ProgramEnvironment chosen, @Nullable Recording replayed, boolean records) {
    ProgramEnvironment environment =
        replayed == null ? chosen : chosen.orElse(replayed.environment());
    return records && environment.seed() == null
        ? environment.withSeed(ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE))
        : environment;
  }

  /** Returns the clock of the run: in a replay, a manual one. */
  Clock clock() {
    return clock == null ? Clock.system() : clock;
  }

  /**
   * Adds the mocks, the replay and the recorder to an engine, and opens the file to record to.
   *
   * @throws BridgeConfigurationException if the file cannot be written
   */
  void join(BridgeEngineBuilder engine, MiniAppInfo program) {
    Clock engineClock = clock();
    engine.environment(environment);
    if (environment.language() == null) {
      engine.systemInfo(
          SystemInfo.DEFAULT.withApp(
              AppBaseInfo.DEFAULT.withLanguage(EnvironmentOptions.machineLanguage())));
    }
    if (mocks != null) {
      engine.interceptors(mocks);
    }
    if (replay != null && time != null) {
      engine.interceptors(time.watched(replay)).callListener(replay).callListener(time);
      engineClock = replay.clock(engineClock);
    }
    if (recordFile != null) {
      recorder = recorder(recordFile, program, engineClock);
      engine.callListener(recorder).programListener(recorder);
      engineClock = recorder.clock();
    }
    engine.clock(engineClock);
  }

  /** Returns whether the run is a replay, whose clock {@link #pass} moves. */
  boolean isReplay() {
    return replay != null;
  }

  /** Moves the clock of a replay by at most {@code most}. Returns whether the program has ended. */
  boolean pass(MiniProgram program, Duration most) {
    Replay running = replay;
    if (time == null || running == null) {
      throw new IllegalStateException("only the clock of a replay can be moved");
    }
    try {
      return time.passUntilIdle(program, () -> !running.hasEventsToSend(), most);
    } catch (IllegalStateException e) { // busy for longer than the clock waits
      return false;
    }
  }

  /** Ends the recording and the replay, and reports what went wrong. */
  void end(ProgramTranscript transcript) {
    if (recorder != null) {
      try {
        recorder.close();
      } catch (IOException e) {
        transcript.failure(
            CommandSpecs.RECORD + ": " + recordFile + " is incomplete: " + e.getMessage());
      }
    }
    if (mocks != null && tellsUnused) {
      mocks.unused().forEach(transcript::warning);
    }
    if (replay != null) {
      replay.divergence().ifPresent(transcript::failure);
    }
  }

  private SessionRecorder recorder(Path file, MiniAppInfo program, Clock engineClock) {
    try {
      return new SessionRecorder(
          Files.newBufferedWriter(file), engineClock, program, redaction, environment);
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
