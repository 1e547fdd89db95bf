/**
 * Runs the JavaScript of mini programs in other processes, so that a program that takes too much
 * time or memory, or breaks its JavaScript engine, ends its process and nothing else.
 *
 * <pre>{@code
 * try (IsolatedRuntime runtime = IsolatedRuntime.of(JsRuntimes.preferred())) {
 *   BridgeEngine engine = BridgeEngine.builder().runtime(runtime).build();
 * }
 * }</pre>
 *
 * <p>Plugins, mocks and listeners stay in this process; only JavaScript, and the shim, run in the
 * other.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.isolated;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
