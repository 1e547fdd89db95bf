package dev.footbridge.cli;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.jvm.replay.Recording;
import dev.footbridge.jvm.replay.Replay;
import dev.footbridge.jvm.replay.ReplayClock;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import dev.footbridge.program.DriverCommand;
import dev.footbridge.runner.time.VirtualTime;
import dev.footbridge.runner.whole.Pace;
import dev.footbridge.runner.whole.ReplayPace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The replay of one recording, in virtual time. */
final class ReplayRun {
  private final Recording recording;
  private final Replay replay;
  private final ManualClock clock;
  private final VirtualTime time;

  /**
   * Reads the recording.
   *
   * @param language the program's language; null for the recorded one
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if it cannot be used
   */
  ReplayRun(Path file, @Nullable String language) {
    recording = Recording.read(file);
    replay = new Replay(recording, language);
    clock = new ManualClock(recording.start());
    time = new VirtualTime(clock);
  }

  /** Returns the environment of the recorded program. */
  ProgramEnvironment environment() {
    return recording.environment();
  }

  /** Returns what is wrong with a recording that can be replayed nevertheless. */
  List<Problem> warnings() {
    return recording.warnings();
  }

  /** Returns the clock that {@link #pass} moves. */
  Clock clock() {
    return clock;
  }

  /** Adds the replay to an engine. Returns the clock for the engine. */
  Clock join(BridgeEngineBuilder engine) {
    ReplayClock shown = new ReplayClock(clock, recording);
    engine
        .interceptors(time.watched(replay))
        .callListener(replay)
        .callListener(shown)
        .callListener(time);
    return shown;
  }

  /** Returns whether the recording has the commands to a whole program. */
  boolean hasCommands() {
    return recording.hasCommands();
  }

  /** Returns the next of them, if its time has come; see {@link Replay#nextCommand}. */
  @Nullable DriverCommand nextCommand() {
    return replay.nextCommand();
  }

  /** Returns the pace of a whole program, which moves the clock. */
  Pace pace(Duration most) {
    return new ReplayPace(time, replay, most);
  }

  /** Moves the clock by at most {@code most}. Returns whether the program has ended. */
  boolean pass(MiniProgram program, Duration most) {
    try {
      return time.passUntilIdle(program, () -> !replay.hasEventsToSend(), most);
    } catch (IllegalStateException e) { // busy for longer than the clock waits
      return false;
    }
  }

  /** Reports the first difference between the program and the recording. */
  void end(ProgramTranscript transcript) {
    replay.divergence().ifPresent(transcript::failure);
  }
}
