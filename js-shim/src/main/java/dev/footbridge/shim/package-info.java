/**
 * The JavaScript half of the bridge.
 *
 * <pre>{@code
 * context.evaluate(JsShim.source());
 * }</pre>
 */
package dev.footbridge.shim;
