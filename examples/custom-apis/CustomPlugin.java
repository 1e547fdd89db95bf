import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import org.json.JSONException;
import org.json.JSONObject;

/** The custom APIs of a super app, as a host developer writes them for a device. */
@JsPlugin(secondary = true)
public class CustomPlugin extends BaseJsPlugin {
  /** Answers later, through the request. */
  @JsEvent("customAsyncEvent")
  public void greet(final RequestEvent req) throws JSONException {
    JSONObject given = new JSONObject(req.params());
    req.ok(
        new JSONObject()
            .put("greeting", "hello " + given.optString("name"))
            .put("program", mMiniAppContext.getMiniAppInfo().appId()));
  }

  /** Returns its answer. */
  @JsEvent("customSyncEvent")
  public String age(final RequestEvent req) throws JSONException {
    return req.okSync(new JSONObject().put("age", req.params().get("age")));
  }

  /** Takes the place of the built-in API, since the configuration says overwriteWxApi. */
  @JsEvent("getAppBaseInfo")
  public void appBaseInfo(final RequestEvent req) throws JSONException {
    req.ok(new JSONObject().put("app", "the super app").put("version", "7.2.0"));
  }

  /** Tells how far it is, then ends. */
  @JsEvent("testState")
  public void download(final RequestEvent req) throws JSONException {
    for (int percent : new int[] {1, 30, 60, 100}) {
      req.sendState(req, new JSONObject().put("progress", percent));
    }
    req.ok(new JSONObject().put("file", "manual.pdf"));
  }
}
