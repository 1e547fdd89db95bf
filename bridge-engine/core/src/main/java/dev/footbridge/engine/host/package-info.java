/**
 * The interface of a platform that runs plugins with its own types of request and context.
 *
 * <pre>{@code
 * BridgeEngine engine =
 *     BridgeEngine.builder().host(new ShopHost()).plugin(ShopPlugin.class).build();
 * }</pre>
 *
 * <p>{@link dev.footbridge.engine.host.BridgeHost} has the code of such a host.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.engine.host;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
