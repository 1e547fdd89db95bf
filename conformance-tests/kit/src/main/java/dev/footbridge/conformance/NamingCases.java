package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.Problem;
import java.util.List;

/** Cases about names that nobody calls (rule D9). */
final class NamingCases {
  private NamingCases() {}

  static List<ConformanceCase> all() {
    return new JavaCases()
        .required("D9", "a name with a prefix is a warning", NamingCases::prefixedName)
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
}
