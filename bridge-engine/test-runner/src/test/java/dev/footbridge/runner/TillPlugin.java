package dev.footbridge.runner;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What the programs of tests call. */
@JsPlugin(secondary = true)
public final class TillPlugin extends BaseJsPlugin {
  @JsEvent("pay")
  public void pay(RequestEvent request) {
    request.ok(Map.of("paid", 3));
  }

  @JsEvent("decline")
  public void decline(RequestEvent request) {
    request.fail("declined");
  }

  /** Answers from a thread of its own, in real time. */
  @JsEvent("slow")
  public void slow(RequestEvent request) {
    CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(request::ok);
  }

  @JsEvent("never")
  public void never(RequestEvent request) {}
}
