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
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package dev.footbridge.engine.observe;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
