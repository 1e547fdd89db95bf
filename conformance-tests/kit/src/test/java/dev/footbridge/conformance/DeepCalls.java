package dev.footbridge.conformance;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.BridgeCall;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.CallListener;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.Outcome;
import dev.footbridge.engine.ProgramListener;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A program that calls at every depth at which the stack runs out. Prints how often its calls ended
 * that started: {@code 1} for each that ended once. To be run in a process of its own: an overflow
 * inside an engine's class initializer leaves the class unusable for all that follow in it.
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
      // Shallow at first, so that the engine has what it needs before the stack is short.
      for (const deepest of [40, 40, Infinity]) {
        atEveryDepth(deepest, () => wx.invokeNativePlugin({ api_name: 'echoSync', sync: true }));
        atEveryDepth(deepest, () => wx.invokeNativePlugin({ api_name: 'echo', complete() {} }));
        atEveryDepth(deepest, () => wx.invokeNativePlugin({ api_name: 'noSuchApi', fail() {} }));
        atEveryDepth(deepest, () => wx.configuredSync({ name: 'kka', [`key${deepest}`]: [0] }));
        atEveryDepth(deepest, () => wx.configured({ name: 5, fail() {} }));
      }
      """;

  private static final String CONFIG =
      """
      {"extApi": [{"name": "configured", "sync": false, "params": {"name": ""}},
        {"name": "configuredSync", "sync": true, "params": {"name": ""}}]}
      """;

  private final Map<Long, Integer> ends = new TreeMap<>();

  private DeepCalls() {}

  /** Runs the program on the runtime of that name. */
  public static void main(String[] args) throws Exception {
    DeepCalls told = new DeepCalls();
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(JsRuntimes.named(args[0]))
            .plugin(ReferencePlugin.class)
            .customApis(CustomApiConfig.parse("config.json", CONFIG))
            .callListener(told)
            .build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("deep"))) {
      // GraalJS itself may fail, as said above; the calls made until then end all the same.
      program
          .evaluate(new JsSource("deep.js", SCRIPT))
          .exceptionally(failure -> null)
          .get(60, TimeUnit.SECONDS);
      program.whenIdle().get(60, TimeUnit.SECONDS);
      System.out.println("pending " + program.pendingCalls());
    }
    told.print();
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
