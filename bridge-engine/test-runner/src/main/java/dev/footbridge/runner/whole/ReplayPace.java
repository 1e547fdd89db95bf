package dev.footbridge.runner.whole;

import dev.footbridge.engine.MiniProgram;
import dev.footbridge.jvm.replay.Replay;
import dev.footbridge.runner.time.VirtualTime;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * The pace of a replay, in virtual time: the program gets what was recorded, and settles when
 * nothing more is to come before its next call or command. For one run.
 */
public final class ReplayPace implements Pace {
  private final VirtualTime time;
  private final Replay replay;
  private final Duration most;

  /**
   * Creates a pace.
   *
   * @param time moves the program's clock
   * @param most how long each wait may take on that clock
   */
  public ReplayPace(VirtualTime time, Replay replay, Duration most) {
    this.time = Objects.requireNonNull(time, "time");
    this.replay = Objects.requireNonNull(replay, "replay");
    this.most = Objects.requireNonNull(most, "most");
  }

  @Override
  public boolean settle(MiniProgram program) {
    Objects.requireNonNull(program, "program");
    do {
      if (!pass(program, () -> program.isSettled() && !replay.hasEventsToSend())) {
        return false;
      }
    } while (replay.release());
    return true;
  }

  @Override
  public boolean await(MiniProgram program, CompletableFuture<?> done) {
    Objects.requireNonNull(program, "program");
    return pass(program, Objects.requireNonNull(done, "done")::isDone);
  }

  private boolean pass(MiniProgram program, BooleanSupplier over) {
    try {
      return time.pass(program, over, most);
    } catch (IllegalStateException e) { // busy for longer than the clock waits
      return false;
    }
  }
}
