package dev.footbridge.runner;

import dev.footbridge.engine.BridgeCall;
import dev.footbridge.engine.CallListener;
import dev.footbridge.engine.Outcome;

/** Passes on a test program's calls, but not those by which it reports its tests. */
record HidingTestReports(CallListener listener) implements CallListener {
  private static boolean isReport(BridgeCall call) {
    return call.event().equals(TestReports.EVENT);
  }

  @Override
  public void started(BridgeCall call) {
    if (!isReport(call)) {
      listener.started(call);
    }
  }

  @Override
  public void handling(BridgeCall call) {
    if (!isReport(call)) {
      listener.handling(call);
    }
  }

  @Override
  public void handled(BridgeCall call) {
    if (!isReport(call)) {
      listener.handled(call);
    }
  }

  @Override
  public void state(BridgeCall call, String json) {
    listener.state(call, json);
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    if (!isReport(call)) {
      listener.ended(call, outcome);
    }
  }

  @Override
  public void duplicate(BridgeCall call, Outcome second) {
    listener.duplicate(call, second);
  }

  @Override
  public void late(BridgeCall call, String json) {
    listener.late(call, json);
  }

  @Override
  public void dropped(BridgeCall call, String json) {
    listener.dropped(call, json);
  }

  @Override
  public void threwAfterEnd(BridgeCall call, Throwable thrown) {
    listener.threwAfterEnd(call, thrown);
  }

  @Override
  public void overran(BridgeCall call) {
    listener.overran(call);
  }

  @Override
  public void stalled(BridgeCall call, BridgeCall behind) {
    listener.stalled(call, behind);
  }
}
