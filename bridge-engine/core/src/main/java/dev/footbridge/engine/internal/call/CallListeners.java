package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import java.util.List;

/**
 * Passes the events of one program's calls to all call listeners, until the program has ended (rule
 * X10); catches what they throw.
 */
public final class CallListeners {
  private final Listening<CallListener> listeners;

  /** Creates a listener that notifies {@code all}, in that order, while {@code gate} is open. */
  public CallListeners(List<CallListener> all, ListenerGate gate) {
    this.listeners = new Listening<>(all, gate);
  }

  /**
   * Notifies the listeners that were not notified yet that the call started.
   *
   * @throws StackOverflowError if the stack is exhausted; the rest are notified the next time
   */
  void started(OpenCall call) {
    for (int i = call.nextStart(); i < listeners.size(); i = call.nextStart()) {
      listeners.tellIfRoom(i, listener -> listener.started(call));
    }
  }

  void handling(BridgeCall call) {
    listeners.tell(listener -> listener.handling(call));
  }

  void handled(BridgeCall call) {
    listeners.tell(listener -> listener.handled(call));
  }

  void passedOn(BridgeCall call) {
    listeners.tell(listener -> listener.passedOn(call));
  }

  void state(BridgeCall call, Payload state) {
    listeners.tell(listener -> listener.state(call, state));
  }

  /** Notifies of the end in the same way. */
  void ended(OpenCall call, Outcome outcome) {
    for (int i = call.nextEnd(); i < listeners.size(); i = call.nextEnd()) {
      listeners.tellIfRoom(i, listener -> listener.ended(call, outcome));
    }
  }

  void duplicate(BridgeCall call, Outcome second) {
    listeners.tell(listener -> listener.duplicate(call, second));
  }

  void late(BridgeCall call, Payload state) {
    listeners.tell(listener -> listener.late(call, state));
  }

  void dropped(BridgeCall call, Payload state) {
    listeners.tell(listener -> listener.dropped(call, state));
  }

  void threwAfterEnd(BridgeCall call, Throwable thrown) {
    listeners.tell(listener -> listener.threwAfterEnd(call, thrown));
  }

  void stalled(BridgeCall call, BridgeCall behind) {
    listeners.tell(listener -> listener.stalled(call, behind));
  }

  void overran(BridgeCall call) {
    listeners.tell(listener -> listener.overran(call));
  }

  void outstayed(BridgeCall call) {
    listeners.tell(listener -> listener.outstayed(call));
  }
}
