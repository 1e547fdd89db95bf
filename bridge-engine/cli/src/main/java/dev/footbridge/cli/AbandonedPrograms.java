package dev.footbridge.cli;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.ProgramListener;

/** Notifies the process of programs that cannot be stopped. */
record AbandonedPrograms(ProcessGuard guard) implements ProgramListener {
  @Override
  public void abandoned(MiniAppInfo program, String where) {
    guard.programAbandoned();
  }
}
