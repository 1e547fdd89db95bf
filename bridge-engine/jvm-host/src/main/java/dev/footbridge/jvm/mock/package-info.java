/**
 * Mocks: rules that answer calls instead of handlers that do not exist yet, or whose answers a test
 * wants to control.
 *
 * <pre>{@code
 * Mocks mocks =
 *     Mocks.of(
 *         MockRule.on("pay").subset(Map.of("amount", 0)).fail("nothing to pay"),
 *         MockRule.on("pay").delay(ofSeconds(2)).state(Map.of("step", "scan")).ok());
 * BridgeEngine engine = BridgeEngine.builder().customApis(config).interceptors(mocks).build();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.jvm.mock;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
