package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.wire.Outbox;

/**
 * The parts of a program that its calls report states and ends to.
 *
 * @param listeners receive all events of calls
 * @param open holds the open asynchronous calls
 * @param gate limits the states that are queued
 * @param outbox delivers messages to the program
 * @param activity counts the program's work
 */
public record CallServices(
    CallListeners listeners, OpenCalls open, StateGate gate, Outbox outbox, Activity activity) {}
