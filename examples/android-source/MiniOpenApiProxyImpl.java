package com.acme.ferry;

import android.app.Activity;
import android.app.AlertDialog;
import com.tencent.tmfmini.sdk.annotation.ProxyService;
import com.tencent.tmfmini.sdk.launcher.core.IMiniAppContext;
import com.tencent.tmfmini.sdk.launcher.core.proxy.AsyncResult;
import com.tencent.tmfmini.sdk.launcher.core.proxy.MiniOpenApiProxy;
import com.tencent.tmfmini.sdk.launcher.log.QMLog;
import java.util.Map;
import org.json.JSONObject;

/** Answers the open APIs: the app knows the passenger, and asks before it pays. */
@ProxyService(proxy = MiniOpenApiProxy.class)
public class MiniOpenApiProxyImpl implements MiniOpenApiProxy {
  private static final JSONObject PASSENGER =
      new JSONObject(Map.of("userInfo", new JSONObject(Map.of("nickName", "Mila"))));

  @Override
  public void login(IMiniAppContext context, JSONObject params, AsyncResult result) {
    QMLog.d(Ferry.TAG, "login");
    String code = "code-for-" + context.getMiniAppInfo().appId;
    result.onReceiveResult(true, new JSONObject(Map.of("code", code)));
  }

  @Override
  public void getUserInfo(IMiniAppContext context, JSONObject params, AsyncResult result) {
    result.onReceiveResult(true, PASSENGER);
  }

  @Override
  public void getUserProfile(IMiniAppContext context, JSONObject params, AsyncResult result) {
    result.onReceiveResult(true, PASSENGER);
  }

  @Override
  public void getPhoneNumber(IMiniAppContext context, JSONObject params, AsyncResult result) {
    result.onReceiveResult(false, new JSONObject(Map.of("errno", 104, "errMsg", "no number")));
  }

  @Override
  public void requestPayment(IMiniAppContext context, JSONObject params, AsyncResult result) {
    Activity activity = context.getAttachedActivity();
    new AlertDialog.Builder(activity)
        .setTitle("Pay")
        .setMessage(params.optString("package"))
        .setPositiveButton("Pay", (dialog, which) -> result.onReceiveResult(true, null))
        .setNegativeButton("Cancel", (dialog, which) -> cancel(result))
        .setOnCancelListener(dialog -> cancel(result))
        .show();
  }

  private static void cancel(AsyncResult result) {
    result.onReceiveResult(false, new JSONObject(Map.of("errMsg", "cancel")));
  }
}
