/**
 * Runs mini programs on GraalJS, the default runtime on the JVM.
 *
 * <pre>{@code
 * BridgeEngine engine = BridgeEngine.builder().runtime(new GraalJsRuntime()).build();
 * }</pre>
 */
@NullMarked
package dev.footbridge.graaljs;

import org.jspecify.annotations.NullMarked;
