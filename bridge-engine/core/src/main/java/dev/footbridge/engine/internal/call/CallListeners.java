package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.thread.Listening;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import java.util.List;

/** Passes events to all call listeners; catches what they throw. */
public final class CallListeners implements CallListener {
  private final List<CallListener> all;

  /** Creates a listener that notifies {@code all}, in that order. */
  public CallListeners(List<CallListener> all) {
    this.all = List.copyOf(all);
  }

  @Override
  public void started(BridgeCall call) {
    Listening.tellOrOverflow(all, listener -> listener.started(call));
  }

  @Override
  public void handling(BridgeCall call) {
    Listening.tell(all, listener -> listener.handling(call));
  }

  @Override
  public void handled(BridgeCall call) {
    Listening.tell(all, listener -> listener.handled(call));
  }

  @Override
  public void state(BridgeCall call, Payload state) {
    Listening.tell(all, listener -> listener.state(call, state));
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    Listening.tellOrOverflow(all, listener -> listener.ended(call, outcome));
  }

  @Override
  public void duplicate(BridgeCall call, Outcome second) {
    Listening.tell(all, listener -> listener.duplicate(call, second));
  }

  @Override
  public void late(BridgeCall call, Payload state) {
    Listening.tell(all, listener -> listener.late(call, state));
  }

  @Override
  public void dropped(BridgeCall call, Payload state) {
    Listening.tell(all, listener -> listener.dropped(call, state));
  }

  @Override
  public void threwAfterEnd(BridgeCall call, Throwable thrown) {
    Listening.tell(all, listener -> listener.threwAfterEnd(call, thrown));
  }

  @Override
  public void stalled(BridgeCall call, BridgeCall behind) {
    Listening.tell(all, listener -> listener.stalled(call, behind));
  }

  @Override
  public void overran(BridgeCall call) {
    Listening.tell(all, listener -> listener.overran(call));
  }

  @Override
  public void outstayed(BridgeCall call) {
    Listening.tell(all, listener -> listener.outstayed(call));
  }
}
