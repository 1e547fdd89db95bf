package dev.footbridge.engine.internal.call;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.HeldBytes;
import dev.footbridge.engine.internal.result.Outcomes;
import dev.footbridge.engine.internal.wire.Message;
import dev.footbridge.engine.internal.wire.Outbox;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.Payload;
import java.util.concurrent.Executor;

/**
 * The parts of a program that its calls use.
 *
 * @param program the program
 * @param listeners receive all events of calls
 * @param outcomes creates the outcomes of calls
 * @param codec reads parameters
 * @param open holds the open asynchronous calls
 * @param gate limits the states that are queued
 * @param outbox delivers messages to the program
 * @param activity counts the program's work
 * @param held counts what the program's calls hold
 * @param mainThread the executor of the program's main thread
 */
public record CallServices(
    MiniAppInfo program,
    CallListeners listeners,
    Outcomes outcomes,
    JsonCodec codec,
    OpenCalls open,
    StateGate gate,
    Outbox outbox,
    Activity activity,
    HeldBytes held,
    Executor mainThread) {

  /** Queues a state; the gate has let it in. */
  void queueState(OpenCall call, Payload state) {
    outbox.post(Message.state(call.id(), state), gate::leave);
  }

  /** Removes an asynchronous call from the open ones, and queues its end. */
  void queueEnd(OpenCall call, Outcome end) {
    open.remove(call);
    outbox.post(Message.end(end.isOk(), call.id(), end.payload()));
  }
}
