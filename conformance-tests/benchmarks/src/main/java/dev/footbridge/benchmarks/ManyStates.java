package dev.footbridge.benchmarks;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.util.Map;

/**
 * Sends very many states through one call. Run it with a small heap. Prints microseconds per state.
 */
public final class ManyStates {
  private ManyStates() {}

  /** Runs this with a runtime's name and a number of states. */
  public static void main(String[] args) {
    int count = Integer.parseInt(args[1]);
    BridgeEngine engine =
        BridgeEngine.builder().runtime(JsRuntimes.named(args[0])).plugin(new Flood(count)).build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("flood"))) {
      long start = System.nanoTime();
      program
          .evaluate(
              new JsSource(
                  "flood.js",
                  """
                  let seen = 0;
                  wx.invokeNativePlugin({
                    api_name: 'flood',
                    progress({ n }) {
                      if (n !== seen++) throw new Error(`state ${n} came as number ${seen}`);
                    },
                    success({ sent }) {
                      if (sent !== seen) throw new Error(`${seen} of ${sent} states came`);
                    },
                  });
                  """))
          .join();
      program.whenIdle().join();
      System.out.println((System.nanoTime() - start) / 1e3 / count);
    }
    System.exit(0);
  }

  /** Sends states as fast as possible. */
  @JsPlugin(secondary = true)
  public static final class Flood extends BaseJsPlugin {
    private final int count;

    Flood(int count) {
      this.count = count;
    }

    /** Sends all states, then succeeds. */
    @JsEvent(value = "flood", timeoutMillis = Long.MAX_VALUE)
    public void flood(RequestEvent req) {
      for (int i = 0; i < count; i++) {
        req.sendState(Map.of("n", i));
      }
      req.ok(Map.of("sent", count));
    }
  }
}
