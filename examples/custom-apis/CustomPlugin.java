import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import org.json.JSONException;
import org.json.JSONObject;

/** The custom APIs of a super app, as a host developer writes them for a device. */
@JsPlugin(secondary = true)
public class CustomPlugin extends BaseJsPlugin {
  /** Asynchronous: answers through the request. */
  @JsEvent("customAsyncEvent")
  public void greet(final RequestEvent req) throws JSONException {
    JSONObject given = new JSONObject(req.params());
    req.ok(
        new JSONObject()
            .put("greeting", "hello " + given.optString("name"))
            .put("program", mMiniAppContext.getMiniAppInfo().appId()));
  }

  /** Synchronous: the text returned is the result. */
  @JsEvent("customSyncEvent")
  public String age(final RequestEvent req) throws JSONException {
    return req.okSync(new JSONObject().put("age", req.params().get("age")));
  }

  /** Replaces the built-in API, since the configuration sets overwriteWxApi. */
  @JsEvent("getAppBaseInfo")
  public void appBaseInfo(final RequestEvent req) throws JSONException {
    req.ok(new JSONObject().put("app", "the super app").put("version", "7.2.0"));
  }

  /** Reports its progress, then ends. */
  @JsEvent("testState")
  public void download(final RequestEvent req) throws JSONException {
    for (int percent : new int[] {1, 30, 60, 100}) {
      req.sendState(req, new JSONObject().put("progress", percent));
    }
    req.ok(new JSONObject().put("file", "manual.pdf"));
  }
}
