/**
 * The JavaScript half of the bridge.
 *
 * <pre>{@code
 * context.evaluate(JsShim.source());
 * }</pre>
 */
@API(status = API.Status.INTERNAL, since = "0.1")
package dev.footbridge.shim;

import org.apiguardian.api.API;
