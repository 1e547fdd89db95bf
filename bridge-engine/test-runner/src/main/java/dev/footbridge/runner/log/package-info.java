/**
 * Logs: the calls and messages of one program, kept for assertions.
 *
 * <pre>{@code
 * ProgramLog log = new ProgramLog(clock);
 * BridgeEngine engine =
 *     BridgeEngine.builder().clock(clock).callListener(log).programListener(log).build();
 * ...
 * for (CallTrace call : log.calls()) {
 *   System.out.println(call.text());
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.runner.log;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
