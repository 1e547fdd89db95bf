package dev.footbridge.junit5;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A correct plugin, and one with every kind of violation. */
@JsPlugin(secondary = true)
public class CustomPlugin extends BaseJsPlugin {
  private RequestEvent late;

  @JsEvent("customAsyncEvent")
  public void custom(RequestEvent req) {
    req.sendState(Map.of("progress", 50));
    req.sendState(Map.of("progress", 100.0));
    req.ok(Map.of("key", "test", "name", req.params().get("name"), "count", 2));
  }

  @JsEvent("customSyncEvent")
  public String custom1(RequestEvent req) {
    return req.okSync(Map.of("app", mMiniAppInfo.appId()));
  }

  /** Answers from a thread of its own, in real time. */
  @JsEvent("slow")
  public void slow(RequestEvent req) {
    CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS).execute(req::ok);
  }

  @JsEvent("declines")
  public void declines(RequestEvent req) {
    req.fail(Map.of("left", 1), "the card was declined");
  }

  @JsEvent("never")
  public void never(RequestEvent req) {}

  @JsEvent("late")
  public void late(RequestEvent req) {
    late = req;
  }

  /** Answers {@code late}, too. */
  @JsEvent("answerLate")
  public void answerLate(RequestEvent req) {
    late.ok();
    req.ok();
  }

  @JsEvent("twice")
  public void twice(RequestEvent req) {
    req.ok();
    again(req);
  }

  private static void again(RequestEvent req) {
    req.fail("again");
  }

  @JsEvent("lateState")
  public void lateState(RequestEvent req) {
    req.ok();
    req.sendState(Map.of("late", true));
  }
}
