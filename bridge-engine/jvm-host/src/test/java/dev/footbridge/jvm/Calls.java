package dev.footbridge.jvm;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.JsSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Calls one API of a plugin from a program. */
final class Calls {
  private Calls() {}

  /** Returns the outcome as text. */
  @SuppressWarnings("unchecked") // the engine checks it
  static String of(Class<?> plugin, String api) throws Exception {
    CompletableFuture<String> outcome = new CompletableFuture<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void ended(BridgeCall call, Outcome result) {
            outcome.complete(result.json());
          }
        };
    BridgeEngine engine =
        BridgeEngine.builder()
            .plugin((Class<? extends HostPlugin<?>>) plugin)
            .callListener(listener)
            .build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-1"))) {
      String sync = api.equals("find") ? ", sync: true" : "";
      CompletableFuture<?> unused =
          program.evaluate(
              new JsSource("a.js", "wx.invokeNativePlugin({api_name: '" + api + "'" + sync + "})"));
      return outcome.get(30, TimeUnit.SECONDS);
    }
  }
}
