/**
 * The interfaces that a JavaScript engine implements to run mini programs: a {@link
 * dev.footbridge.engine.spi.JsRuntime} creates one {@link dev.footbridge.engine.spi.JsContext} per
 * program. Only numbers and text cross: to Java through {@link
 * dev.footbridge.engine.spi.JsHost#call}, and to JavaScript as a message, in {@link
 * dev.footbridge.engine.spi.JsContext#ring}.
 *
 * <pre>{@code
 * JsContext context = runtime.create("pay");
 * context.start(
 *     List.of(new JsSource(JsShim.NAME, JsShim.source())),
 *     (op, id, name, payload, envelope) -> answer(op, id));
 * context.evaluate(new JsSource("app.js", "wx.pay({amount: 3})"));
 * context.ring(); // takes one message from the host, which the shim handles
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.engine.spi;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
