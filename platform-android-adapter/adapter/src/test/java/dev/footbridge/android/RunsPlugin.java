package dev.footbridge.android;

import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Runs the test's code, on the thread that its event asks for. */
@JsPlugin(secondary = true)
public class RunsPlugin extends BaseJsPlugin {
  /** The code that the handlers run; set by the running test. */
  static volatile BiConsumer<RunsPlugin, RequestEvent> does = (plugin, req) -> req.ok();

  IMiniAppContext context() {
    return mMiniAppContext;
  }

  boolean isContainer() {
    return mIsContainer;
  }

  boolean isDestroyed() {
    return mIsDestroyed;
  }

  @JsEvent("runs")
  public void runs(RequestEvent req) {
    does.accept(this, req);
  }

  @JsEvent(value = "runsOnWorker", executor = JsEvent.WORKER)
  public void runsOnWorker(RequestEvent req) {
    does.accept(this, req);
  }

  @JsEvent("runsSync")
  public String runsSync(RequestEvent req) {
    does.accept(this, Objects.requireNonNull(req));
    return req.okSync(null);
  }
}
