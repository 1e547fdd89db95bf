package dev.footbridge.android.documented.apis;

import dev.footbridge.android.BaseJsPlugin;
import dev.footbridge.android.RequestEvent;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import org.json.JSONException;
import org.json.JSONObject;

@JsPlugin(secondary = true)
public class CustomPlugin extends BaseJsPlugin {
  @JsEvent("customAsyncEvent")
  public void custom(final RequestEvent req) {
    // Get the parameters
    // req.jsonParams
    // Get current mini program information
    // mMiniAppContext.getMiniAppInfo();
    // Return the data asynchronously
    // req.fail();
    // req.ok();
    JSONObject jsonObject = new JSONObject();
    try {
      jsonObject.put("key", "test");
    } catch (JSONException e) {
      e.printStackTrace();
    }
    req.ok(jsonObject);
  }

  @JsEvent("customSyncEvent")
  public String custom1(final RequestEvent req) {
    // Get the parameters
    // req.jsonParams
    // Get current mini program information
    // mMiniAppContext.getMiniAppInfo();
    // Return the data synchronously
    JSONObject jsonObject = new JSONObject();
    try {
      jsonObject.put("key", "value");
    } catch (JSONException e) {
      throw new RuntimeException(e);
    }
    return req.okSync(jsonObject);
  }

  /**
   * Example of overriding the built-in API (getAppBaseInfo is the SDK’s built-in API)
   *
   * @param req
   */
  @JsEvent("getAppBaseInfo")
  public void getAppBaseInfo(final RequestEvent req) {
    // Get the parameters
    // req.jsonParams
    // Get current mini program information
    // mMiniAppContext.getMiniAppInfo();
    // Return the data asynchronously
    // req.fail();
    // req.ok();
    JSONObject jsonObject = new JSONObject();
    try {
      jsonObject.put("key", "test");
    } catch (JSONException e) {
      e.printStackTrace();
    }
    req.ok(jsonObject);
  }

  @JsEvent("testState")
  public void testState(final RequestEvent req) {

    try {
      // Callback intermediate states
      req.sendState(req, new JSONObject().put("progress", 1));
      req.sendState(req, new JSONObject().put("progress", 30));
      req.sendState(req, new JSONObject().put("progress", 60));
      req.sendState(req, new JSONObject().put("progress", 100));
    } catch (JSONException e) {
      e.printStackTrace();
    }

    JSONObject jsonObject = new JSONObject();
    try {
      jsonObject.put("key", "test");
      req.ok(jsonObject);
    } catch (JSONException e) {
      throw new RuntimeException(e);
    }
  }
}
