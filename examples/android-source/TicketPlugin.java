package com.acme.ferry;

import android.app.Activity;
import android.content.Intent;
import android.util.Log;
import android.widget.Toast;
import com.tencent.tmf.mini.api.TmfMiniSDK;
import com.tencent.tmfmini.sdk.annotation.JsEvent;
import com.tencent.tmfmini.sdk.annotation.JsPlugin;
import com.tencent.tmfmini.sdk.launcher.core.model.RequestEvent;
import com.tencent.tmfmini.sdk.launcher.core.plugins.BaseJsPlugin;
import com.tencent.tmfmini.sdk.launcher.shell.IActivityResultListener;
import org.json.JSONException;
import org.json.JSONObject;

/** Sells tickets for a ferry: a price at once, and a ticket when the payment screen has closed. */
@JsPlugin(secondary = true)
public class TicketPlugin extends BaseJsPlugin {
  @JsEvent("ticketPrice")
  public String ticketPrice(final RequestEvent req) throws JSONException {
    int persons = new JSONObject(req.jsonParams).optInt("persons", 1);
    Log.i(Ferry.TAG, "price for " + persons);
    return req.okSync(new JSONObject().put("cents", persons * Ferry.FARE_CENTS));
  }

  @JsEvent("buyTicket")
  public void buyTicket(final RequestEvent req) {
    Activity activity = req.activityRef.get();
    TmfMiniSDK.addActivityResultListener(
        new IActivityResultListener() {
          @Override
          public boolean doOnActivityResult(int requestCode, int resultCode, Intent data) {
            if (requestCode != Ferry.PAYMENT) {
              return false;
            }
            TmfMiniSDK.removeActivityResultListener(this);
            answer(req, resultCode, data);
            return true;
          }
        });
    activity.startActivityForResult(
        new Intent("com.acme.ferry.PAY").putExtra("cents", Ferry.FARE_CENTS), Ferry.PAYMENT);
  }

  private void answer(RequestEvent req, int resultCode, Intent data) {
    if (resultCode != Activity.RESULT_OK) {
      req.fail("not paid");
      return;
    }
    Toast.makeText(mMiniAppContext.getAttachedActivity(), "Bon voyage!", Toast.LENGTH_SHORT).show();
    try {
      JSONObject ticket = new JSONObject();
      ticket.put("ticket", data.getStringExtra("ticket"));
      ticket.put("soldBy", mMiniAppInfo.appId);
      req.ok(ticket);
    } catch (JSONException e) {
      req.fail(e.getMessage());
    }
  }
}
