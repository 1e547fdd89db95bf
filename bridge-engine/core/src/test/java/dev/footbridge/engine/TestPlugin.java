package dev.footbridge.engine;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.concurrent.CompletionStage;

/** A plugin with handlers of every form, which run code that the test sets. */
@JsPlugin(secondary = true)
public class TestPlugin extends BaseJsPlugin {
  /** The code of an asynchronous handler. */
  interface Async {
    void handle(RequestEvent req) throws Exception;
  }

  /** The code of a synchronous handler. */
  interface Sync<T> {
    T handle(RequestEvent req) throws Exception;
  }

  volatile Async onAsync = RequestEvent::ok;
  volatile Async onOther = RequestEvent::ok;
  volatile Sync<String> onText = req -> req.okSync(null);
  volatile Sync<Object> onValue = req -> null;
  volatile Sync<CompletionStage<?>> onStage = req -> null;

  /** Runs {@link #onAsync}; the timeout of its calls is the engine's, 50 ms, or very long. */
  @JsEvent("async")
  public void async(RequestEvent req) throws Exception {
    onAsync.handle(req);
  }

  @JsEvent(value = "short", timeoutMillis = 50)
  public void withShortDeadline(RequestEvent req) throws Exception {
    onAsync.handle(req);
  }

  @JsEvent(value = "endless", timeoutMillis = Long.MAX_VALUE)
  public void withoutDeadline(RequestEvent req) throws Exception {
    onAsync.handle(req);
  }

  @JsEvent("other")
  public void other(RequestEvent req) throws Exception {
    onOther.handle(req);
  }

  @JsEvent(value = "worker", executor = JsEvent.WORKER)
  public void worker(RequestEvent req) throws Exception {
    onOther.handle(req);
  }

  @JsEvent(value = "text", timeoutMillis = 50)
  public String text(RequestEvent req) throws Exception {
    return onText.handle(req);
  }

  @JsEvent("value")
  public Object value(RequestEvent req) throws Exception {
    return onValue.handle(req);
  }

  @JsEvent("stage")
  public CompletionStage<?> stage(RequestEvent req) throws Exception {
    return onStage.handle(req);
  }
}
