/**
 * The documented API on Android: plugins, Activity results, and how an app opens a program.
 *
 * <pre>{@code
 * public final class ShopActivity extends FootbridgeActivity {
 *   protected void onCreate(Bundle state) {
 *     super.onCreate(state);
 *     FootbridgeAndroid footbridge =
 *         FootbridgeAndroid.with(getApplication())
 *             .plugin(CustomPlugin.class)
 *             .proxy(new MiniAppProxyImpl())
 *             .build(); // better: build once, in the Application
 *     footbridge.open(this, MiniAppInfo.of("wx-shop"), ProgramScript.asset("shop/app.js"));
 *   }
 * }
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package dev.footbridge.android;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
