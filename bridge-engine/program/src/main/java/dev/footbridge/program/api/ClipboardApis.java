package dev.footbridge.program.api;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.Map;

/**
 * A clipboard of the program's own, which is empty at the start and which nothing else reads. Each
 * program needs an instance.
 */
@JsPlugin(secondary = false)
public class ClipboardApis extends BaseJsPlugin {
  private volatile String text = "";

  /** Puts a text on the clipboard. */
  @JsEvent("setClipboardData")
  public void setClipboardData(RequestEvent req) {
    if (req.params().get("data") instanceof String data) {
      text = data;
      req.ok();
    } else {
      req.fail("parameter error: parameter.data should be a String;");
    }
  }

  /** Answers with the text on the clipboard. */
  @JsEvent("getClipboardData")
  public void getClipboardData(RequestEvent req) {
    req.ok(Map.of("data", text));
  }
}
