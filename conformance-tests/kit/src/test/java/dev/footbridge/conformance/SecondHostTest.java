package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.Exchange;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.graaljs.GraalJsRuntime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A platform with its own request and context, as on Android (rules D1, D2, D7). */
class SecondHostTest {
  /** The context of the shop's plugins. It hides no field of the common type. */
  public static final class ShopContext implements MiniAppContext {
    private final MiniAppInfo info;

    ShopContext(MiniAppInfo info) {
      this.info = info;
    }

    @Override
    public MiniAppInfo getMiniAppInfo() {
      return info;
    }

    /** Returns the shop's till. */
    public String getTill() {
      return "till 7";
    }
  }

  /** The shop's request, which knows the customer. */
  public static final class ShopRequest extends RequestEvent {
    public final String customer;

    ShopRequest(Exchange exchange, String customer) {
      super(exchange);
      this.customer = customer;
    }
  }

  /** The shop's base class, named by its plugins as the documented one is. */
  public abstract static class ShopPlugin extends HostPlugin<ShopContext> {}

  /** Written like the documented code: without a cast or an own field. */
  @JsPlugin(secondary = true)
  public static class TillPlugin extends ShopPlugin {
    @JsEvent({"pay", "Pay"})
    public void pay(final ShopRequest req) {
      req.ok(
          Map.of(
              "customer",
              req.customer,
              "till",
              mMiniAppContext.getTill(),
              "program",
              mMiniAppContext.getMiniAppInfo().appId(),
              "event",
              req.event,
              "destroyed",
              mIsDestroyed));
    }
  }

  /** Runs on every host. */
  @JsPlugin(secondary = true)
  public static class PlainPlugin extends BaseJsPlugin {
    @JsEvent("who")
    public String who(final RequestEvent req) {
      return req.okSync(Map.of("program", mMiniAppContext.getMiniAppInfo().appId()));
    }
  }

  private static final BridgeHost<ShopContext> SHOP =
      new BridgeHost<>() {
        @Override
        public Class<ShopContext> contextType() {
          return ShopContext.class;
        }

        @Override
        public ShopContext context(MiniAppInfo program) {
          return new ShopContext(program);
        }

        @Override
        public Class<ShopRequest> requestType() {
          return ShopRequest.class;
        }

        @Override
        public ShopRequest request(Exchange exchange, ShopContext context) {
          return new ShopRequest(exchange, "customer of " + context.getTill());
        }
      };

  @Test
  void D1_D7_aHostsOwnRequestAndContextReachItsPlugins() throws Exception {
    assertThat(outcomeOf("wx.invokeNativePlugin({ api_name: 'pay' })").json())
        .contains("\"customer\":\"customer of till 7\"")
        .contains("\"till\":\"till 7\"")
        .contains("\"program\":\"wx-shop\"")
        .contains("\"destroyed\":false");
  }

  @Test
  void D2_aHandlerMayHaveSeveralNamesAndCaseMatters() throws Exception {
    assertThat(outcomeOf("wx.invokeNativePlugin({ api_name: 'Pay' })").json())
        .contains("\"event\":\"Pay\"");
    assertThat(outcomeOf("wx.invokeNativePlugin({ api_name: 'PAY' })").json())
        .contains("no custom API 'PAY' is registered; did you mean");
  }

  @Test
  void D1_aPluginOfEveryHostRunsHereToo() throws Exception {
    assertThat(outcomeOf("wx.invokeNativePlugin({ api_name: 'who', sync: true })").json())
        .contains("\"program\":\"wx-shop\"");
  }

  @Test
  void D5_aPluginOfAnotherHostIsRefusedWithARemedy() {
    assertThatThrownBy(
            () ->
                BridgeEngine.builder()
                    .runtime(new GraalJsRuntime())
                    .plugin(TillPlugin.class)
                    .build())
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining(
            "the plugin's base class needs a host with a SecondHostTest.ShopContext, but this host"
                + " has a MiniAppContext; extend this host's BaseJsPlugin, or run the plugin on its"
                + " own host\n    for class SecondHostTest.TillPlugin")
        .hasMessageContaining(
            "but this host has a dev.footbridge.api.RequestEvent; use that type, or run the plugin"
                + " on its own host\n    for method SecondHostTest.TillPlugin.pay");
  }

  private static Outcome outcomeOf(String script) throws Exception {
    Recorder recorder = new Recorder();
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(new GraalJsRuntime())
            .host(SHOP)
            .plugin(TillPlugin.class)
            .plugin(PlainPlugin.class)
            .callListener(recorder)
            .build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-shop"))) {
      program.evaluate(new JsSource("shop.js", "(" + script + ", undefined)")).get();
      program.whenIdle().get();
    }
    assertThat(recorder.outcomes()).hasSize(1);
    return recorder.outcomes().get(0);
  }
}
