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
@NullMarked
package dev.footbridge.runner.log;

import org.jspecify.annotations.NullMarked;
