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
@NullMarked
package dev.footbridge.jvm.trace;

import org.jspecify.annotations.NullMarked;
