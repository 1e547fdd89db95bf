package dev.footbridge.runner;

import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;

/** Passes on a test program's calls, except those by which it reports its tests. */
record HidingTestReports(CallListener listener, TestReports reports) implements CallListener {
  private boolean isReport(BridgeCall call) {
    return reports.isReport(call);
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
  public void passedOn(BridgeCall call) {
    listener.passedOn(call);
  }

  @Override
  public void state(BridgeCall call, Payload state) {
    listener.state(call, state);
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
  public void late(BridgeCall call, Payload state) {
    listener.late(call, state);
  }

  @Override
  public void dropped(BridgeCall call, Payload state) {
    listener.dropped(call, state);
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
  public void outstayed(BridgeCall call) {
    listener.outstayed(call);
  }

  @Override
  public void stalled(BridgeCall call, BridgeCall behind) {
    listener.stalled(call, behind);
  }
}
