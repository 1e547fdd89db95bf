package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.Activity;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.json.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of one program share.
 *
 * @param info the program
 * @param limits what it may use
 * @param clock the time it lives by
 * @param activity the work it has in hand
 * @param listeners who is told
 * @param codec reads and writes JSON
 * @param answers makes outcomes
 * @param openCalls its asynchronous calls
 * @param gate bounds the states that wait for it
 * @param outbox takes what is to be delivered to it
 * @param standIn answers in the place of its handlers; null if nothing does
 */
record ProgramScope(
    MiniAppInfo info,
    Limits limits,
    Clock clock,
    Activity activity,
    Listeners listeners,
    JsonCodec codec,
    Answers answers,
    OpenCalls openCalls,
    StateGate gate,
    Outbox outbox,
    @Nullable ProgramStandIn standIn) {}
