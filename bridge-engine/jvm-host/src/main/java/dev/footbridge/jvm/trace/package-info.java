/**
 * Traces of programs, for Perfetto and {@code chrome://tracing}.
 *
 * <pre>{@code
 * try (TraceFile trace = new TraceFile(Files.newOutputStream(path))) {
 *   ProgramTrace program = trace.program("pay");
 *   BridgeEngine engine =
 *       BridgeEngine.builder().callListener(program).programListener(program).build();
 *   ...
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.trace;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
