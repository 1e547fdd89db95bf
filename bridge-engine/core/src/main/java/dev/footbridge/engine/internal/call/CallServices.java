package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.wire.Outbox;

/**
 * What the calls of one program report their states and ends to.
 *
 * @param listeners are told of everything
 * @param open holds the asynchronous calls that have not ended
 * @param gate bounds the states that wait
 * @param outbox delivers to the program
 * @param activity counts the program's work
 */
public record CallServices(
    CallListeners listeners, OpenCalls open, StateGate gate, Outbox outbox, Activity activity) {}
