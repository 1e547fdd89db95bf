package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngineBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Cases about names that nobody calls, and names that a host offers (rules D9, D10). */
final class NamingCases {
  private NamingCases() {}

  static List<ConformanceCase> all() {
    return new JavaCases()
        .required("D9", "a name with a prefix is a warning", NamingCases::prefixedName)
        .required(
            "D10",
            "what a host offers is on wx where no plugin takes the name",
            NamingCases::offeredApis)
        .all();
  }

  /** Has a name as older documentation writes it, once beside the name that is called. */
  @JsPlugin(secondary = true)
  public static class PrefixPlugin extends BaseJsPlugin {
    /** Has the prefix only. */
    @JsEvent("wx.pay")
    public void pay(RequestEvent req) {
      req.ok();
    }

    /** Has both. */
    @JsEvent({"wx.refund", "refund"})
    public void refund(RequestEvent req) {
      req.ok();
    }
  }

  private static void prefixedName(ConformanceHost host) {
    assertThat(host.engine().plugin(PrefixPlugin.class).build().warnings())
        .extracting(Problem::text)
        .containsExactly(
            "@JsEvent \"wx.pay\" has a prefix, so wx.pay() does not call it; write"
                + " @JsEvent(\"pay\")\n    for method NamingCases.PrefixPlugin.pay");
  }

  /** Takes a name of the custom tier, which is another one. */
  @JsPlugin(secondary = true)
  public static class CustomRings extends BaseJsPlugin {
    /** Answers. */
    @JsEvent("rings")
    public void rings(RequestEvent req) {
      req.ok(Map.of("by", "custom tier"));
    }
  }

  /** Takes a name of the built-in tier. */
  @JsPlugin(secondary = false)
  public static class BuiltInRings extends BaseJsPlugin {
    /** Answers. */
    @JsEvent("rings")
    public void rings(RequestEvent req) {
      req.ok(Map.of("by", "built-in tier"));
    }
  }

  private static void offeredApis(ConformanceHost host) throws Exception {
    String script =
        """
        console.log(wx.getDeviceInfo().by + ' ' + typeof wx.rests);
        wx.rings().then(({ by }) => console.log(by));
        """;
    assertLines(host, builder -> {}, script, "undefined undefined", "host");
    assertLines(host, b -> b.plugin(CustomRings.class), script, "undefined undefined", "host");
    assertLines(
        host, b -> b.plugin(BuiltInRings.class), script, "undefined undefined", "built-in tier");
  }

  private static void assertLines(
      ConformanceHost host, Consumer<BridgeEngineBuilder> setUp, String script, String... lines)
      throws Exception {
    Consumer<BridgeEngineBuilder> onHost = builder -> builder.host(new OfferingHost());
    try (CaseRun run = new CaseRun(host, onHost.andThen(setUp))) {
      run.evaluate(script);
      run.awaitIdle();
      assertThat(run.recorder().errors()).as("errors").isEmpty();
      assertThat(run.recorder().lines()).containsExactly(lines);
      run.recorder().assertEveryCallEndedOnce();
    }
  }
}
