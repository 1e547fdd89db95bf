package dev.footbridge.runner;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.Payload;

/** Tells a log what a whole program asks the person in front of the screen. */
final class QuestionListener implements CallListener, ProgramListener {
  private final TestLog log;

  QuestionListener(TestLog log) {
    this.log = log;
  }

  @Override
  public void passedOn(BridgeCall call) {
    log.asked(call);
  }

  @Override
  public void happened(MiniAppInfo program, String kind, Payload data) {
    if (kind.equals("ui")) {
      log.shown(data.json());
    }
  }
}
