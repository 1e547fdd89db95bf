/**
 * Runs Android plugins on a plain JVM, without {@code android.jar}, a device or Robolectric:
 * classes of the names of Android's that work or let a test answer.
 *
 * <pre>{@code
 * BridgeEngine engine =
 *     BridgeEngine.builder().host(AndroidStandIns.host()).plugin(CustomPlugin.class).build();
 * MiniProgram program = engine.launch(MiniAppInfo.of("wx-shop"));
 * ...
 * AndroidStandIns.of(program).activity().answer(Activity.RESULT_OK, Map.of("key", "x"));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package dev.footbridge.standins;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
