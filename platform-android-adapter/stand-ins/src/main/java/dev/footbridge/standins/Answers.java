package dev.footbridge.standins;

import dev.footbridge.standins.internal.CurrentProgram;
import dev.footbridge.standins.internal.ProgramState;
import java.util.concurrent.TimeUnit;

/** Does on the main thread of a program what a user would do, and waits for what follows. */
final class Answers {
  /** How long to wait, in real time. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private Answers() {}

  /**
   * Waits until the program can take an answer.
   *
   * @throws IllegalStateException if it has ended, or on its own threads
   */
  static void await(ProgramState state) {
    awaitQuiet(state);
    if (state.hasEnded()) {
      throw new IllegalStateException(
          "the program '" + state.appId() + "' has ended, so nothing waits for an answer");
    }
  }

  /** Gives an answer; call {@link #await} before. */
  static void give(ProgramState state, Runnable answer) {
    CurrentProgram.post(state, 0, answer);
    awaitQuiet(state);
  }

  private static void awaitQuiet(ProgramState state) {
    try {
      if (!state.services().awaitQuiet(PATIENCE_NANOS)) {
        throw new IllegalStateException(
            "the program is still busy after 30 s: a handler or a turn has not ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the program", e);
    }
  }
}
