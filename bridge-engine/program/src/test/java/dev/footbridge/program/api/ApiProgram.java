package dev.footbridge.program.api;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.builtin.SystemInfo;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program with the plugins of this package, which tells what an expression is. */
final class ApiProgram implements AutoCloseable {
  static final String APP_ID = "wx0123456789abcdef";

  private final Told told = new Told();
  private final MiniProgram program;

  ApiProgram(JsRuntime runtime) {
    this(runtime, SystemInfo.DEFAULT);
  }

  ApiProgram(JsRuntime runtime, SystemInfo info) {
    program =
        BridgeEngine.builder()
            .runtime(runtime)
            .systemInfo(info)
            .plugin(FixedApis.class, () -> new FixedApis(info))
            .plugin(ClipboardApis.class)
            .plugin(told)
            .build()
            .launch(MiniAppInfo.of(APP_ID));
  }

  /** Returns the JSON of what an expression is, or its promise gives; else its text. */
  String of(String expression) throws Exception {
    CompletableFuture<String> next = new CompletableFuture<>();
    told.next = next;
    program
        .evaluate(
            new JsSource(
                "ask.js",
                "(async () => (" // an expression that throws is a rejection, too
                    + expression
                    + "))().then(value => JSON.stringify(value) ?? String(value),"
                    + " error => 'failed: ' + (error.errMsg ?? error.message))"
                    + ".then(text => wx.tell({ text }))"))
        .get(60, TimeUnit.SECONDS);
    return next.get(60, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    program.close();
  }

  /** Hears what the program tells. */
  @JsPlugin(secondary = false)
  public static final class Told extends BaseJsPlugin {
    private volatile CompletableFuture<String> next = new CompletableFuture<>();

    @JsEvent("tell")
    public void tell(RequestEvent req) {
      next.complete(String.valueOf(req.params().get("text")));
      req.ok();
    }
  }
}
