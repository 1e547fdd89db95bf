package dev.footbridge.android.robolectric.documented;

import android.app.Activity;
import android.content.Intent;
import android.util.Log;
import dev.footbridge.android.BaseJsPlugin;
import dev.footbridge.android.IActivityResultListener;
import dev.footbridge.android.RequestEvent;
import dev.footbridge.android.TmfMiniSDK;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;

@JsPlugin(secondary = true)
public class CustomPlugin extends BaseJsPlugin {
  @JsEvent("testStartActivityForResult")
  public void testStartActivityForResult(final RequestEvent req) {
    Activity activity = req.activityRef.get();
    TmfMiniSDK.addActivityResultListener(
        new IActivityResultListener() {
          @Override
          public boolean doOnActivityResult(int requestCode, int resultCode, Intent data) {
            TmfMiniSDK.removeActivityResultListener(this);

            Log.i(ModuleApplet.TAG, data.getStringExtra("key"));
            req.ok();
            return true;
          }
        });

    // Note: requestCode must be >=1000000, otherwise it may conflict with the internal requestCode,
    // causing unknown issues.
    activity.startActivityForResult(new Intent(activity, TransActivity.class), 1000000);
  }
}
