/**
 * The types that a plugin author compiles against.
 *
 * <pre>{@code
 * @JsPlugin(secondary = true)
 * public class ProfilePlugin extends BaseJsPlugin {
 *   @JsEvent("loadProfile")
 *   public void loadProfile(RequestEvent req) {
 *     String id = (String) req.params().get("id");
 *     req.sendState(Map.of("progress", 50));
 *     req.ok(Map.of("id", id, "program", mMiniAppInfo.appId()));
 *   }
 *
 *   @JsEvent("profileVersion")
 *   public String profileVersion(RequestEvent req) {
 *     return req.okSync(Map.of("version", 3));
 *   }
 * }
 * }</pre>
 *
 * <p>No JSON library appears in these types: results are maps, records, beans, Jackson trees or
 * {@code org.json.JSONObject}s, as the plugin prefers.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package dev.footbridge.api;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
