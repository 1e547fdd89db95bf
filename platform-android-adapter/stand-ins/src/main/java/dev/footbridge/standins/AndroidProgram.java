package dev.footbridge.standins;

import dev.footbridge.standins.internal.ProgramState;

/**
 * One program on the stand-ins, as a test sees it: what its plugins started and showed, and the
 * answers of a user. Its methods may be called from any thread except the program's own.
 */
public final class AndroidProgram {
  private final ShownActivity activity;

  AndroidProgram(ProgramState state) {
    activity = new ShownActivity(state);
  }

  /** Returns the Activity that shows the program. */
  public ShownActivity activity() {
    return activity;
  }
}
