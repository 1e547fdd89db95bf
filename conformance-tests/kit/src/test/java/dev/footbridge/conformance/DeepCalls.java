package dev.footbridge.conformance;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A program that makes calls at every depth at which the stack overflows. Prints how often each
 * started call ended: {@code 1} for a call that ended once. Run it in its own process, because an
 * overflow inside an engine's class initializer leaves the class unusable for the rest of the
 * process.
 */
public final class DeepCalls implements CallListener, ProgramListener {
  private static final String SCRIPT =
      """
      let left = 0;
      const atEveryDepth = (deepest, call) => {
        const dive = (depth) => {
          try {
            if (depth === deepest) throw new RangeError('deep enough');
            dive(depth + 1);
          } catch {
            left = 150;
          }
          if (left > 0) {
            left--;
            try {
              call();
            } catch {}
          }
        };
        dive(0);
      };
      for (const deepest of DEPTHS) {
        atEveryDepth(deepest, () => wx.invokeNativePlugin({ api_name: 'echoSync', sync: true }));
        atEveryDepth(deepest, () => wx.invokeNativePlugin({ api_name: 'echo', complete() {} }));
        atEveryDepth(deepest, () => wx.invokeNativePlugin({ api_name: 'noSuchApi', fail() {} }));
        atEveryDepth(deepest, () => wx.configuredSync({ name: 'kka', [`key${deepest}`]: [0] }));
        atEveryDepth(deepest, () => wx.configured({ name: 5, fail() {} }));
      }
      """;

  /** Small depths first, so that the classes for calls are loaded before the stack overflows. */
  private static final String WARM = "[40, 40, Infinity]";

  private static final String COLD = "[Infinity]";

  private static final String OTHER =
      """
      let done = 0;
      const check = (result) => {
        if (!result.errMsg.endsWith(':ok')) throw new Error(result.errMsg);
        if (++done === 4) console.log('other program ok');
      };
      check(wx.invokeNativePlugin({ api_name: 'echoSync', sync: true }));
      check(wx.configuredSync({ name: 'kka' }));
      wx.configured({ name: 'kka' }).then(check);
      setTimeout(() => wx.invokeNativePlugin({ api_name: 'echo' }).then(check), 1);
      """;

  private static final String CONFIG =
      """
      {"extApi": [{"name": "configured", "sync": false, "params": {"name": ""}},
        {"name": "configuredSync", "sync": true, "params": {"name": ""}}]}
      """;

  private final Map<Long, Integer> ends = new TreeMap<>();

  private DeepCalls() {}

  /**
   * Runs the program on the named runtime; if the second argument is cold, only at large depths.
   */
  public static void main(String[] args) throws Exception {
    boolean isCold = args.length > 1 && args[1].equals("cold");
    String script = SCRIPT.replace("DEPTHS", isCold ? COLD : WARM);
    DeepCalls counts = new DeepCalls();
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(JsRuntimes.named(args[0]))
            .plugin(ReferencePlugin.class)
            .customApis(CustomApiConfig.parse("config.json", CONFIG))
            .callListener(counts)
            .programListener(counts)
            .build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("deep"))) {
      // GraalJS itself may fail, as explained above; the earlier calls must still end.
      program
          .evaluate(new JsSource("deep.js", script))
          .exceptionally(failure -> null)
          .get(60, TimeUnit.SECONDS);
      program.whenIdle().get(60, TimeUnit.SECONDS);
      System.out.println("pending " + program.pendingCalls());
    }
    counts.print();
    try (MiniProgram other = engine.launch(MiniAppInfo.of("other"))) {
      other.evaluate(new JsSource("other.js", OTHER)).get(60, TimeUnit.SECONDS);
      other.whenIdle().get(60, TimeUnit.SECONDS);
    }
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    System.out.println(text);
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    System.err.println(program.appId() + ": " + error);
  }

  @Override
  public synchronized void started(BridgeCall call) {
    ends.put(call.id(), 0);
  }

  @Override
  public synchronized void ended(BridgeCall call, Outcome outcome) {
    ends.merge(call.id(), 1, Integer::sum);
  }

  private synchronized void print() {
    Map<Integer, Integer> calls = new TreeMap<>();
    ends.values().forEach(times -> calls.merge(times, 1, Integer::sum));
    System.out.println("ended " + calls.keySet() + " of " + (ends.size() > 100 ? "many" : ends));
  }
}
