/**
 * Runs mini programs on QuickJS, which behaves the same on the JVM and on Android.
 *
 * <pre>{@code
 * BridgeEngine engine =
 *     BridgeEngine.builder().runtime(new QuickJsRuntime().withMemoryLimit(64 << 20)).build();
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package dev.footbridge.quickjs;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
