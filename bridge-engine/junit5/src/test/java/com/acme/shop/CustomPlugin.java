package com.acme.shop;

import com.acme.sdk.BaseJsPlugin;
import com.acme.sdk.JsEvent;
import com.acme.sdk.JsPlugin;
import com.acme.sdk.RequestEvent;
import org.json.JSONObject;

/** A plugin as it ships: compiled against the vendor's library. */
@JsPlugin(secondary = true)
public class CustomPlugin extends BaseJsPlugin {
  @JsEvent("custom")
  public void custom(final RequestEvent req) {
    JSONObject data = new JSONObject();
    data.put("app", mMiniAppContext.getMiniAppInfo().appId + " " + mMiniAppInfo.appId);
    data.put("given", new JSONObject(req.jsonParams).getJSONObject("data").getString("name"));
    req.ok(data);
  }
}
