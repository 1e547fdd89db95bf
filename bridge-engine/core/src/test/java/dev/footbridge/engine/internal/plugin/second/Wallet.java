package dev.footbridge.engine.internal.plugin.second;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;

/** The second of two plugins with one simple name. */
@JsPlugin(secondary = true)
public class Wallet extends BaseJsPlugin {
  @JsEvent("pay")
  public void pay(RequestEvent req) {}
}
