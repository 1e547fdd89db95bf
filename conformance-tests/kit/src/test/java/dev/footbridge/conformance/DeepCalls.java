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

  private static final int MOST_CALLS = 100_000;

  /** So many host functions are called that the engine no longer looks for room at each call. */
  private static final String USED =
      "for (let i = 0; i < 21000; i++) clearTimeout(setTimeout(() => {}));";

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

  // Arrays, since counting must need no stack.
  private final int[] starts = new int[MOST_CALLS];
  private final int[] ends = new int[MOST_CALLS];
  private final String name;

  private DeepCalls(String name) {
    this.name = name;
  }

  /**
   * Runs the program on the named runtime. The second argument is {@code cold} for large depths
   * only, {@code warm} for small ones first, or {@code used} for a process that has run for a
   * while.
   */
  public static void main(String[] args) throws Exception {
    String depths = SCRIPT.replace("DEPTHS", args[1].equals("cold") ? COLD : WARM);
    String script = args[1].equals("used") ? USED + depths : depths;
    DeepCalls first = new DeepCalls("first");
    DeepCalls second = new DeepCalls("second");
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(JsRuntimes.named(args[0]))
            .plugin(ReferencePlugin.class)
            .customApis(CustomApiConfig.parse("config.json", CONFIG))
            .callListener(first)
            .callListener(second)
            .programListener(first)
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
    first.print();
    second.print();
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
    System.out.println(error.kind() + " " + error.message());
  }

  @Override
  public synchronized void started(BridgeCall call) {
    starts[(int) call.id()]++;
    text(call, name);
  }

  @Override
  public synchronized void ended(BridgeCall call, Outcome outcome) {
    ends[(int) call.id()]++;
    text(call, outcome.json());
  }

  private synchronized void print() {
    Map<String, Integer> calls = new TreeMap<>();
    for (int id = 0; id < MOST_CALLS; id++) {
      if (starts[id] + ends[id] > 0) {
        calls.merge("started " + starts[id] + ", ended " + ends[id], 1, Integer::sum);
      }
    }
    calls.replaceAll((what, count) -> count > 100 ? 100 : count);
    System.out.println(name + " " + calls);
  }

  /** Takes stack, as listeners that write text do. */
  private void text(BridgeCall call, String detail) {
    if (String.format("%s %d %s", call.event(), call.id(), detail).isEmpty()) {
      throw new AssertionError(name);
    }
  }
}
