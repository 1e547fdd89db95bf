package dev.footbridge.android.documented.openapis;

import dev.footbridge.android.AsyncResult;
import dev.footbridge.android.IMiniAppContext;
import dev.footbridge.android.MiniOpenApiProxy;
import dev.footbridge.android.QMLog;
import dev.footbridge.api.ProxyService;
import org.json.JSONException;
import org.json.JSONObject;

/** In the form of the documentation, which implements the interface. */
@ProxyService(proxy = MiniOpenApiProxy.class)
public class MiniOpenApiProxyImpl implements MiniOpenApiProxy {
  private static final String TAG = "MiniOpenApiProxyImpl";

  @Override
  public void login(IMiniAppContext miniAppContext, JSONObject params, AsyncResult result) {
    QMLog.d(TAG, "login:" + params);
    JSONObject jsonObject = new JSONObject();
    try {
      jsonObject.put("code", miniAppContext.getMiniAppInfo().appId);
    } catch (JSONException e) {
      e.printStackTrace();
    }
    result.onReceiveResult(true, jsonObject);
  }

  @Override
  public void checkSession(IMiniAppContext miniAppContext, JSONObject params, AsyncResult result) {
    JSONObject retData = new JSONObject();
    try {
      retData.put("errno", -1);
      retData.put("errMsg", "expired");
    } catch (JSONException e) {
      e.printStackTrace();
    }
    result.onReceiveResult(false, retData);
  }
}
