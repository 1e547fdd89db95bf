/**
 * What a JavaScript engine implements to run mini programs: a {@link
 * dev.footbridge.engine.spi.JsRuntime} that makes one {@link dev.footbridge.engine.spi.JsContext}
 * per program. Numbers and text are all that crosses: up through {@link
 * dev.footbridge.engine.spi.JsHost#call}, down through a bell that carries nothing.
 *
 * <pre>{@code
 * JsContext context = runtime.create("pay");
 * context.start(JsShim.sources(), (op, id, name, payload, envelope) -> answer(op, id));
 * context.evaluate(new JsSource("app.js", "wx.pay({amount: 3})"));
 * context.ring(); // the shim takes one message through host(TAKE) and delivers it
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.engine.spi;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
