package dev.footbridge.standins;

import dev.footbridge.standins.internal.CurrentProgram;
import dev.footbridge.standins.internal.ProgramState;
import java.util.concurrent.TimeUnit;

/** Does on the main thread of a program what a user would do, and waits for what follows. */
final class Answers {
  /** How long to wait, in real time. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private Answers() {}

  static void give(ProgramState state, Runnable answer) {
    awaitQuiet(state); // first: on the program's own threads this must fail before it does anything
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
