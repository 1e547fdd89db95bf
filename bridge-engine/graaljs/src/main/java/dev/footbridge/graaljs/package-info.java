/**
 * Runs mini programs on GraalJS, the default runtime on the JVM.
 *
 * <pre>{@code
 * BridgeEngine engine = BridgeEngine.builder().runtime(new GraalJsRuntime()).build();
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package dev.footbridge.graaljs;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
