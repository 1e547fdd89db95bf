/**
 * Reports of runs: one self-contained page each.
 *
 * <pre>{@code
 * HtmlReport report = new HtmlReport("pay", Throwable::toString);
 * ProgramReport program = report.program("pay");
 * BridgeEngine engine =
 *     BridgeEngine.builder().callListener(program).programListener(program).build();
 * ...
 * report.writeTo(Files.newOutputStream(path));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.report;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
