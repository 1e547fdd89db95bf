package dev.footbridge.android.dex;

import dev.footbridge.android.FootbridgeAndroid;
import dev.footbridge.android.documented.apis.CustomPlugin;
import dev.footbridge.android.documented.apis.MiniAppProxyImpl;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.ProxyService;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.quickjs.QuickJsRuntime;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The entry point of the app under test: R8 keeps it, and may shrink everything else. */
public final class ShrunkApp {
  private ShrunkApp() {}

  /** Runs a program against the documented plugin; returns the results, a line each. */
  public static String run() throws Exception {
    Queue<String> results = new ConcurrentLinkedQueue<>();
    results.add("proxy: " + (MiniAppProxyImpl.class.getAnnotation(ProxyService.class) != null));
    BridgeEngine engine =
        BridgeEngine.builder()
            .host(FootbridgeAndroid.detachedHost())
            .runtime(new QuickJsRuntime())
            .plugin(CustomPlugin.class)
            .callListener(
                new CallListener() {
                  @Override
                  public void ended(BridgeCall call, Outcome outcome) {
                    results.add(outcome.json());
                  }
                })
            .build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-shrunk"))) {
      program
          .evaluate(
              new JsSource(
                  "app.js",
                  """
                  wx.invokeNativePlugin({ api_name: 'customAsyncEvent' });
                  wx.invokeNativePlugin({ api_name: 'customSyncEvent', sync: true });
                  wx.getSystemInfoSync();
                  """))
          .get();
      program.whenIdle().get();
    }
    return String.join("\n", results);
  }
}
