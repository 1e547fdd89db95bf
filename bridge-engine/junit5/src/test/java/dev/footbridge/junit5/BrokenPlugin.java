package dev.footbridge.junit5;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;

/** A plugin whose handlers throw. Programs do not read why, since the reasons name classes. */
@JsPlugin(secondary = true)
public class BrokenPlugin extends BaseJsPlugin {
  @JsEvent("broken")
  public void broken(RequestEvent req) {
    throw new IllegalStateException("com.example.Till is out of paper");
  }

  @JsEvent("brokenSync")
  public String brokenSync(RequestEvent req) {
    throw new IllegalStateException("com.example.Till is out of paper");
  }

  @JsEvent("brokenAfterwards")
  public void brokenAfterwards(RequestEvent req) {
    req.ok();
    throw new IllegalStateException("com.example.Till is out of paper");
  }

  /** Throws what tools cannot print. */
  @JsEvent("unprintable")
  public String unprintable(RequestEvent req) {
    throw new IllegalStateException("no till") {
      @Override
      @SuppressWarnings("OverrideThrowableToString") // it is what is broken
      public String toString() {
        throw new IllegalStateException("no text");
      }
    };
  }
}
