package dev.footbridge.junit5;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.jvm.json.JsonValues;

/** Counts the modals and action sheets of a whole program that wait for its test (rule W51). */
final class OpenQuestions implements ProgramListener {
  private volatile int count;

  @Override
  public void happened(MiniAppInfo program, String kind, Payload data) {
    if (kind.equals("asking")) {
      count = JsonValues.read(data.json()).path("count").asInt();
    }
  }

  /** Returns how many are open. */
  int count() {
    return count;
  }

  /** Returns whether a program that has nothing to do now goes on only when they are answered. */
  boolean block(MiniProgram program) {
    int open = count;
    return open > 0
        && program.pendingCalls() <= open
        && program.delayedTasks() == 0
        && program.pendingTimers().stream().allMatch(PendingTimer::isRepeating);
  }
}
