/**
 * The bridge engine: runs mini programs and dispatches their calls to annotated handlers. Numbers
 * such as C8 are rules of the contract, {@code docs/rules.md}.
 *
 * <pre>{@code
 * BridgeEngine engine =
 *     BridgeEngine.builder()
 *         .runtime(JsRuntimes.named("graaljs"))
 *         .plugin(CustomPlugin.class)
 *         .customApis(CustomApiConfig.parse("custom-config.json", text))
 *         .build();
 * try (MiniProgram program = engine.launch(MiniAppInfo.of("wx1234"))) {
 *   program.evaluate(new JsSource("app.js", "wx.customAsyncEvent({name: 'kka'})")).join();
 *   program.whenIdle().join();
 * }
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package dev.footbridge.engine;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
