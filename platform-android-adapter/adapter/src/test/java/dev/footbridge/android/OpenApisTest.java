package dev.footbridge.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.ProxyService;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** The open APIs, on a plain JVM. */
class OpenApisTest {
  private static final String LOGIN =
      "wx.login({ complete(res) { console.log(JSON.stringify(res)); } });";

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  /** Answers {@code wx.login} as a test says, and no other API. */
  @ProxyService(proxy = MiniOpenApiProxy.class)
  private static final class LoginProxy implements MiniOpenApiProxy {
    private final Login login;

    LoginProxy(Login login) {
      this.login = login;
    }

    @Override
    public void login(IMiniAppContext context, JSONObject params, AsyncResult result) {
      login.login(context, params, result);
    }
  }

  /** What the proxy does. */
  private interface Login {
    void login(IMiniAppContext context, JSONObject params, AsyncResult result);
  }

  /** In the form of the later documentation. */
  @ProxyService(proxy = BaseMiniOpenApiProxy.class)
  private static final class ExtendingProxy extends BaseMiniOpenApiProxy {
    @Override
    public void getUserProfile(IMiniAppContext context, JSONObject params, AsyncResult result) {
      result.onReceiveResult(true, new JSONObject(Map.of("userInfo", Map.of("nickName", "Mo"))));
    }
  }

  /** Lacks its annotation. */
  private static final class BareProxy extends BaseMiniOpenApiProxy {}

  /** Names what it is not. */
  @ProxyService(proxy = MiniOpenApiProxy.class)
  private static final class NoProxy {}

  /** A plugin of the custom tier. */
  @JsPlugin(secondary = true)
  public static class CustomLogin extends BaseJsPlugin {
    /** Answers. */
    @JsEvent("login")
    public void login(RequestEvent req) {
      req.ok(Map.of("by", "custom tier"));
    }
  }

  /** A plugin of the built-in tier. */
  @JsPlugin(secondary = false)
  public static class BuiltInLogin extends BaseJsPlugin {
    /** Answers. */
    @JsEvent("login")
    public void login(RequestEvent req) {
      req.ok(Map.of("by", "built-in tier"));
    }
  }

  @Test
  void A6_theProxyGetsTheProgramAndItsOptionsAndAnswers() throws Exception {
    run(
        with(
            (context, params, result) ->
                result.onReceiveResult(
                    true,
                    new JSONObject(
                        Map.of(
                            "appId", context.getMiniAppInfo().appId,
                            "asked", params.optInt("wait"),
                            "keys", params.length())))),
        "wx.login({ wait: 3, success(res) { console.log(res.appId, res.asked, res.keys, res.errMsg); } });");

    assertThat(log).containsExactly("wx-open 3 1 login:ok");
  }

  @Test
  void A6_withoutCallbacksTheCallReturnsAPromise() throws Exception {
    run(
        builder -> builder.proxy(new ExtendingProxy()),
        "wx.getUserProfile().then((res) => console.log(res.userInfo.nickName));");

    assertThat(log).containsExactly("Mo");
  }

  @Test
  void A6_aFailureKeepsItsKeysAndItsErrMsgIsTheReason() throws Exception {
    run(
        with((context, params, result) -> fail(result, Map.of("errno", -2, "errMsg", "no user"))),
        LOGIN);
    run(
        with((context, params, result) -> fail(result, Map.of("errMsg", "login:fail later"))),
        LOGIN);
    run(with((context, params, result) -> fail(result, Map.of("errno", 7))), LOGIN);
    run(with((context, params, result) -> result.onReceiveResult(false, null)), LOGIN);

    assertThat(log)
        .containsExactly(
            "{\"errno\":-2,\"errMsg\":\"login:fail no user\"}",
            "{\"errMsg\":\"login:fail later\"}",
            "{\"errno\":7,\"errMsg\":\"login:fail\"}",
            "{\"errMsg\":\"login:fail\"}");
  }

  @Test
  void A6_aMethodThatTheAppLeavesOutIsNotOnWx() throws Exception {
    run(
        with((context, params, result) -> result.onReceiveResult(true, null)),
        "console.log(Object.keys(wx).includes('login'), typeof wx.checkSession,"
            + " wx.canIUse('login'), wx.canIUse('requestPayment'));");
    run(builder -> {}, "console.log(typeof wx.login);");

    assertThat(log).containsExactly("true undefined true false", "undefined");
  }

  @Test
  void A6_S2_aProxyThatThrowsFailsTheCall() throws Exception {
    run(
        with(
            (context, params, result) -> {
              throw new IllegalStateException("no network");
            }),
        LOGIN);

    assertThat(log)
        .containsExactly(
            "java.lang.IllegalStateException: no network",
            "{\"errMsg\":\"login:fail no network\",\"errCode\":1005}");
  }

  @Test
  void A6_S3_aSecondAnswerIsIgnoredAndReported() throws Exception {
    run(
        with(
            (context, params, result) -> {
              result.onReceiveResult(true, null);
              result.onReceiveResult(false, null);
            }),
        LOGIN);

    assertThat(log)
        .containsExactlyInAnyOrder(
            "{\"errMsg\":\"login:ok\"}", "settled twice: {\"errMsg\":\"login:fail\"}");
  }

  @Test
  void A6_S4_aProxyThatNeverAnswersFailsTheCallAtItsDeadline() throws Exception {
    ManualClock clock = new ManualClock();
    BridgeEngine engine = engine(with((context, params, result) -> {})).clock(clock).build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-open"))) {
      var unused = program.evaluate(new JsSource("app.js", LOGIN));
      clock.advance(Duration.ofHours(1));
    }

    assertThat(log).containsExactly("{\"errMsg\":\"login:fail timeout\",\"errCode\":1009}");
  }

  @Test
  void A6_C4_anOpenApiIsABuiltIn() throws Exception {
    String both =
        "wx.login({ success(res) { console.log('wx', res.by); } });"
            + "wx.invokeNativePlugin({ api_name: 'login', success(res) { console.log('native', res.by); } });";
    Consumer<BridgeEngineBuilder> plugins =
        builder ->
            builder
                .plugin(CustomLogin.class)
                .proxy(
                    new LoginProxy(
                        (context, params, result) ->
                            result.onReceiveResult(true, new JSONObject(Map.of("by", "proxy")))));
    run(plugins, both);
    run(plugins.andThen(builder -> builder.customApis(config(false))), both);
    run(plugins.andThen(builder -> builder.customApis(config(true))), both);

    assertThat(log)
        .containsExactly(
            "wx proxy", "native custom tier",
            "wx proxy", "native custom tier",
            "wx custom tier", "native custom tier");
  }

  @Test
  void A6_D10_aPluginOfTheBuiltInTierComesFirst() throws Exception {
    Consumer<BridgeEngineBuilder> proxy =
        with((context, params, result) -> result.onReceiveResult(false, null));
    Consumer<BridgeEngineBuilder> plugin = builder -> builder.plugin(BuiltInLogin.class);
    String script = "wx.login({ success(res) { console.log(res.by); } });";
    run(proxy.andThen(plugin), script);
    run(plugin.andThen(proxy), script);

    assertThat(log).containsExactly("built-in tier", "built-in tier");
  }

  @Test
  void A6_theCustomTierHasNoOpenApi() throws Exception {
    run(
        with((context, params, result) -> result.onReceiveResult(true, null)),
        "wx.invokeNativePlugin({ api_name: 'login', fail(res) { console.log(res.errMsg); } });");

    assertThat(log)
        .containsExactly(
            "invokeNativePlugin:fail no custom API 'login' is registered; it is a built-in, called as"
                + " wx.login");
  }

  @Test
  void A6_wrongProxiesAreReportedAllAtOnce() {
    assertThatThrownBy(
            () ->
                engine(
                        builder ->
                            builder
                                .proxy(new BareProxy())
                                .proxy(new NoProxy())
                                .proxy(new ExtendingProxy())
                                .proxy(new LoginProxy((context, params, result) -> {})))
                    .build())
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessage(
            "3 problems:\n"
                + "a proxy must carry @ProxyService; add @ProxyService(proxy ="
                + " MiniOpenApiProxy.class)\n"
                + "    for class OpenApisTest.BareProxy\n"
                + "@ProxyService names MiniOpenApiProxy, which the class is not; extend or implement"
                + " it\n"
                + "    for class OpenApisTest.NoProxy\n"
                + "only one MiniOpenApiProxy can be registered, and OpenApisTest.ExtendingProxy already"
                + " is; remove one\n"
                + "    for class OpenApisTest.LoginProxy");
  }

  @Test
  void A6_aMethodThatIsLeftOutThrowsIfTheAppCallsItItself() {
    assertThatThrownBy(
            () -> new ExtendingProxy().login(null, new JSONObject(), (succeeded, result) -> {}))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("login is not implemented");
  }

  private static void fail(AsyncResult result, Map<String, Object> keys) {
    result.onReceiveResult(false, new JSONObject(keys));
  }

  private static Consumer<BridgeEngineBuilder> with(Login login) {
    return builder -> builder.proxy(new LoginProxy(login));
  }

  private static CustomApiConfig config(boolean overwrites) {
    return CustomApiConfig.parse(
        "config.json",
        "{\"extApi\": [{\"name\": \"login\", \"sync\": false, \"params\": {}}], \"overwriteWxApi\": "
            + overwrites
            + "}");
  }

  private BridgeEngineBuilder engine(Consumer<BridgeEngineBuilder> setUp) {
    BridgeEngineBuilder builder =
        BridgeEngine.builder()
            .host(FootbridgeAndroid.detachedHost())
            .programListener(
                new ProgramListener() {
                  @Override
                  public void console(MiniAppInfo program, String level, String text) {
                    log.add(text);
                  }

                  @Override
                  public void error(MiniAppInfo program, ScriptError error) {
                    log.add("error " + error.message());
                  }
                })
            .callListener(
                new CallListener() {
                  @Override
                  public void ended(BridgeCall call, Outcome outcome) {
                    if (outcome.cause() != null) {
                      log.add(Objects.toString(outcome.cause()));
                    }
                  }

                  @Override
                  public void duplicate(BridgeCall call, Outcome second) {
                    log.add("settled twice: " + second.json());
                  }
                });
    setUp.accept(builder);
    return builder;
  }

  private void run(Consumer<BridgeEngineBuilder> setUp, String script) throws Exception {
    try (MiniProgram program = engine(setUp).build().launch(MiniAppInfo.of("wx-open"))) {
      program.evaluate(new JsSource("app.js", script)).get();
      program.whenIdle().get();
    }
  }
}
