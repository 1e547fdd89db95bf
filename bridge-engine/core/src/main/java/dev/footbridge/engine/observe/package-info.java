/**
 * Listeners, which observe programs and their calls.
 *
 * <pre>{@code
 * engine.callListener(
 *     new CallListener() {
 *       public void ended(BridgeCall call, Outcome outcome) {
 *         log(call.event() + (outcome.isOk() ? " ok" : " failed"));
 *       }
 *     });
 * }</pre>
 */
@NullMarked
package dev.footbridge.engine.observe;

import org.jspecify.annotations.NullMarked;
