package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.thread.Listening;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import java.util.List;

/** Passes events to all call listeners; catches what they throw. */
public final class CallListeners {
  private final List<CallListener> all;

  /** Creates a listener that notifies {@code all}, in that order. */
  public CallListeners(List<CallListener> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Notifies the listeners that were not notified yet that the call started.
   *
   * @throws StackOverflowError if the stack is exhausted; the rest are notified the next time
   */
  void started(OpenCall call) {
    for (int i = call.nextStart(); i < all.size(); i = call.nextStart()) {
      Listening.tellIfRoom(all.get(i), listener -> listener.started(call));
    }
  }

  void handling(BridgeCall call) {
    Listening.tell(all, listener -> listener.handling(call));
  }

  void handled(BridgeCall call) {
    Listening.tell(all, listener -> listener.handled(call));
  }

  void state(BridgeCall call, Payload state) {
    Listening.tell(all, listener -> listener.state(call, state));
  }

  /** Notifies of the end in the same way. */
  void ended(OpenCall call, Outcome outcome) {
    for (int i = call.nextEnd(); i < all.size(); i = call.nextEnd()) {
      Listening.tellIfRoom(all.get(i), listener -> listener.ended(call, outcome));
    }
  }

  void duplicate(BridgeCall call, Outcome second) {
    Listening.tell(all, listener -> listener.duplicate(call, second));
  }

  void late(BridgeCall call, Payload state) {
    Listening.tell(all, listener -> listener.late(call, state));
  }

  void dropped(BridgeCall call, Payload state) {
    Listening.tell(all, listener -> listener.dropped(call, state));
  }

  void threwAfterEnd(BridgeCall call, Throwable thrown) {
    Listening.tell(all, listener -> listener.threwAfterEnd(call, thrown));
  }

  void stalled(BridgeCall call, BridgeCall behind) {
    Listening.tell(all, listener -> listener.stalled(call, behind));
  }

  void overran(BridgeCall call) {
    Listening.tell(all, listener -> listener.overran(call));
  }

  void outstayed(BridgeCall call) {
    Listening.tell(all, listener -> listener.outstayed(call));
  }
}
