package dev.footbridge.examples.android;

import android.app.Activity;
import android.content.Intent;
import dev.footbridge.android.BaseJsPlugin;
import dev.footbridge.android.RequestEvent;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import org.json.JSONException;
import org.json.JSONObject;

/** Opens an Activity for a result, and streams progress. */
@JsPlugin(secondary = true)
public class ContactsPlugin extends BaseJsPlugin {
  /** Lets the user pick a contact in {@link PickContactActivity}. */
  @JsEvent("pickContact")
  public void pickContact(final RequestEvent req) {
    Intent intent =
        new Intent(mMiniAppContext.getContext(), PickContactActivity.class)
            .putExtra(PickContactActivity.TITLE, String.valueOf(req.params().get("title")));
    mMiniAppContext.startActivityForResult(
        intent,
        (resultCode, data) -> {
          if (resultCode == Activity.RESULT_OK && data != null) {
            req.ok(json("name", data.getStringExtra(PickContactActivity.NAME)));
          } else {
            req.fail("cancelled");
          }
        });
  }

  /** Sends a card, in four parts; uses nothing of Android but its JSON classes. */
  @JsEvent(value = "sendCard", executor = JsEvent.WORKER)
  public void sendCard(final RequestEvent req) {
    for (int percent = 25; percent <= 100; percent += 25) {
      req.sendState(json("percent", percent));
    }
    req.ok(json("to", req.params().get("to")));
  }

  private static JSONObject json(String key, Object value) {
    try {
      return new JSONObject().put(key, value);
    } catch (JSONException e) {
      throw new IllegalStateException(e);
    }
  }
}
