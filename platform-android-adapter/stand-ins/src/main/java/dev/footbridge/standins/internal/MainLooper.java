package dev.footbridge.standins.internal;

import android.os.Looper;

/** The main looper of a program, from outside of its threads. */
final class MainLooper {
  private MainLooper() {}

  static Looper of(ProgramState program) {
    Looper[] found = new Looper[1];
    CurrentProgram.run(program, false, () -> found[0] = Looper.getMainLooper());
    return found[0];
  }
}
