package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.BuiltInForm;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Cases about declaring handlers (rules D1, D2, D5 to D8). */
final class DeclaringCases {
  private DeclaringCases() {}

  static List<ConformanceCase> all() {
    return new JavaCases()
        .required("D1", "annotated methods are handlers and others are not", DeclaringCases::found)
        .required("D2", "a handler may have several names", DeclaringCases::severalNames)
        .required("D2", "case distinguishes names", DeclaringCases::caseMatters)
        .required(
            "D5", "all errors are reported when the engine is built", DeclaringCases::allErrors)
        .required("D5", "a class or a supplier gives each program its own", DeclaringCases::ownEach)
        .required("D5", "an instance serves one program at a time", DeclaringCases::oneAtATime)
        .required(
            "D6", "a built in plugin needs no config and has its own form", DeclaringCases::builtIn)
        .required("D6", "a custom plugin does not reach wx by itself", DeclaringCases::customTier)
        .required(
            "D7", "a plugin reaches its program and is notified of its end", DeclaringCases::lives)
        .required(
            "D8", "a return type that is no answer is refused", DeclaringCases::refusedReturns)
        .required(
            "D8", "a stage is cancelled only if its event says so", DeclaringCases::cancelledStages)
        .all();
  }

  /** A base class whose handlers are inherited. */
  public abstract static class ParentPlugin extends BaseJsPlugin {
    /** Answers in subclasses. */
    @JsEvent("inherited")
    public void inherited(RequestEvent req) {
      req.ok();
    }
  }

  /** Has handlers, and similar methods that are none. */
  @JsPlugin(secondary = true)
  public static class FoundPlugin extends ParentPlugin {
    /** Answers. */
    @JsEvent("own")
    public void own(RequestEvent req) {
      req.ok();
    }

    /** Is not a handler, because it has no annotation. */
    public void plain(RequestEvent req) {
      req.ok();
    }
  }

  private static void found(ConformanceHost host) throws Exception {
    assertLines(
        host,
        builder -> builder.plugin(FoundPlugin.class),
        """
        (async () => {
          for (const api_name of ['own', 'inherited', 'plain']) {
            const res = await wx.invokeNativePlugin({ api_name }).catch((e) => e);
            console.log(res.errCode || 'ok');
          }
        })();
        """,
        "ok",
        "ok",
        "1001");
  }

  /** Has names of several kinds. */
  @JsPlugin(secondary = true)
  public static class NamesPlugin extends BaseJsPlugin {
    /** Returns the name by which it was called. */
    @JsEvent({"name", "alias", "$other_1"})
    public String several(RequestEvent req) {
      return req.okSync(Map.of("method", "several", "event", req.event));
    }

    /** Differs from the other by one letter's case. */
    @JsEvent("Name")
    public String upper(RequestEvent req) {
      return req.okSync(Map.of("method", "upper", "event", req.event));
    }
  }

  private static void severalNames(ConformanceHost host) throws Exception {
    assertLines(
        host,
        builder -> builder.plugin(NamesPlugin.class).customApis(config("alias", "$other_1")),
        """
        const say = ({ method, event }) => console.log(method + ' ' + event);
        for (const api_name of ['name', 'alias', '$other_1']) {
          say(wx.invokeNativePlugin({ api_name, sync: true }));
        }
        say(wx.alias());
        say(wx.$other_1());
        console.log('name' in wx);
        """,
        "several name",
        "several alias",
        "several $other_1",
        "several alias",
        "several $other_1",
        "false");
  }

  private static void caseMatters(ConformanceHost host) throws Exception {
    assertLines(
        host,
        builder -> builder.plugin(NamesPlugin.class).customApis(config("Name", "name")),
        """
        const native = (api_name) => wx.invokeNativePlugin({ api_name, sync: true });
        console.log(native('name').method + ' ' + native('Name').method);
        console.log(wx.name().method + ' ' + wx.Name().method);
        console.log(native('NAME').errMsg.includes("'NAME'") + ' ' + native('NAME').errCode);
        console.log('NAME' in wx);
        """,
        "several upper",
        "several upper",
        "true 1001",
        "false");
  }

  /** Is wrong in several ways. */
  @JsPlugin(secondary = true)
  public static class WrongPlugin extends BaseJsPlugin {
    /** Has parameters that no handler may have. */
    @JsEvent("custom")
    public void custom(String text, int number) {}

    /** Has no name. */
    @JsEvent("")
    public void nameless(RequestEvent req) {}

    /** Has a name that is already used. */
    @JsEvent("own")
    public void own(RequestEvent req) {}

    /** Cannot be called. */
    @JsEvent("hidden")
    void hidden(RequestEvent req) {}
  }

  /** Lacks the annotation. */
  public static class BarePlugin extends BaseJsPlugin {}

  private static void allErrors(ConformanceHost host) {
    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(
            () ->
                host.engine()
                    .plugin(FoundPlugin.class)
                    .plugin(WrongPlugin.class)
                    .plugin(BarePlugin.class)
                    .build())
        .satisfies(
            e -> {
              assertThat(e.problems()).hasSize(5);
              assertNames(e, "takes (String, int)", "for method DeclaringCases.WrongPlugin.custom");
              assertNames(e, "empty", "for method DeclaringCases.WrongPlugin.nameless");
              assertNames(e, "public", "for method DeclaringCases.WrongPlugin.hidden");
              assertNames(
                  e, "\"own\" is already handled", "for method DeclaringCases.WrongPlugin.own");
              assertNames(e, "@JsPlugin", "for class DeclaringCases.BarePlugin");
            });
    BridgeEngine replaced =
        host.engine().plugin(FoundPlugin.class).replacement(ReplacingPlugin.class).build();
    assertThat(replaced.warnings()).isEmpty();
  }

  private static void assertNames(BridgeConfigurationException e, String what, String where) {
    assertThat(e.problems())
        .extracting(Problem::text)
        .filteredOn(each -> each.contains(where))
        .singleElement()
        .asString()
        .contains(what);
  }

  /** Replaces the handler of another plugin. */
  @JsPlugin(secondary = true)
  public static class ReplacingPlugin extends BaseJsPlugin {
    /** Replaces the other handler. */
    @JsEvent("own")
    public void own(RequestEvent req) {
      req.ok();
    }
  }

  /** Counts its calls, which shows how many instances there are. */
  @JsPlugin(secondary = true)
  public static class CountingPlugin extends BaseJsPlugin {
    private final AtomicInteger calls = new AtomicInteger();

    /** Returns the number of calls of this instance. */
    @JsEvent("count")
    public String count(RequestEvent req) {
      return req.okSync(Map.of("n", calls.incrementAndGet()));
    }
  }

  private static final JsSource COUNT =
      new JsSource(
          "count.js",
          "console.log(String(wx.invokeNativePlugin({ api_name: 'count', sync: true }).n));");

  private static void ownEach(ConformanceHost host) throws Exception {
    for (Consumer<BridgeEngineBuilder> register :
        List.<Consumer<BridgeEngineBuilder>>of(
            builder -> builder.plugin(CountingPlugin.class),
            builder -> builder.plugin(CountingPlugin.class, CountingPlugin::new))) {
      Recorder recorder = new Recorder();
      BridgeEngineBuilder builder = host.engine().programListener(recorder);
      register.accept(builder);
      BridgeEngine engine = builder.build();
      try (MiniProgram one = engine.launch(MiniAppInfo.of("wx-one"));
          MiniProgram two = engine.launch(MiniAppInfo.of("wx-two"))) {
        for (MiniProgram each : List.of(one, two, one)) {
          CaseRun.await(each.evaluate(COUNT));
        }
      }
      assertThat(recorder.lines()).containsExactly("1", "1", "2");
    }
  }

  private static void oneAtATime(ConformanceHost host) throws Exception {
    Recorder recorder = new Recorder();
    BridgeEngine engine =
        host.engine().plugin(new CountingPlugin()).programListener(recorder).build();
    try (MiniProgram one = engine.launch(MiniAppInfo.of("wx-one"))) {
      CaseRun.await(one.evaluate(COUNT));
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> engine.launch(MiniAppInfo.of("wx-two")))
          .withMessageContaining("register the class or a supplier");
    }
    try (MiniProgram two = engine.launch(MiniAppInfo.of("wx-two"))) {
      CaseRun.await(two.evaluate(COUNT));
    }
    assertThat(recorder.lines()).containsExactly("1", "2");
  }

  /** Adds to the platform's own APIs. */
  @JsPlugin(secondary = false)
  public static class PlatformPlugin extends BaseJsPlugin {
    /** Adds two numbers; returns a bare value, or throws. */
    @JsEvent("addSync")
    @BuiltInForm(
        args = {"a", "b"},
        returns = "sum")
    public Map<String, Integer> addSync(RequestEvent req) {
      if (!(req.params().get("a") instanceof Integer a)
          || !(req.params().get("b") instanceof Integer b)) {
        throw new IllegalArgumentException("two numbers are needed");
      }
      return Map.of("sum", a + b);
    }

    /** Returns a map. */
    @JsEvent("allSync")
    @BuiltInForm
    public Map<String, Integer> allSync(RequestEvent req) {
      return Map.of("a", 1);
    }

    /** Answers later. */
    @JsEvent("later")
    public void later(RequestEvent req) {
      req.ok(req.params());
    }
  }

  private static void builtIn(ConformanceHost host) throws Exception {
    assertLines(
        host,
        builder -> builder.plugin(PlatformPlugin.class),
        """
        const say = (value) => console.log(JSON.stringify(value));
        say(wx.addSync(2, 3));
        say(wx.allSync());
        try {
          wx.addSync('2');
        } catch (e) {
          say([e instanceof Error, e.message]);
        }
        say(['addSync', 'allSync', 'later'].map((name) => wx.canIUse(name)));
        say(wx.invokeNativePlugin({ api_name: 'allSync', sync: true }).errCode);
        wx.later({ n: 1 }).then(say);
        """,
        "5",
        "{\"a\":1}",
        "[true,\"addSync:fail two numbers are needed\"]",
        "[true,true,true]",
        "1001",
        "{\"n\":1,\"errMsg\":\"later:ok\"}");
  }

  private static void customTier(ConformanceHost host) throws Exception {
    assertLines(
        host,
        builder -> builder.plugin(FoundPlugin.class),
        """
        console.log(typeof wx.own + ' ' + wx.canIUse('own') + ' ' + ('own' in wx));
        wx.invokeNativePlugin({ api_name: 'own' }).then((res) => console.log(res.errMsg));
        """,
        "undefined false false",
        "invokeNativePlugin:ok");
  }

  /** Records its life cycle. */
  @JsPlugin(secondary = true)
  public static class LivingPlugin extends BaseJsPlugin {
    final List<String> life = new CopyOnWriteArrayList<>();

    @Override
    protected void onCreate() {
      life.add("created for " + mMiniAppInfo.appId() + ", destroyed: " + mIsDestroyed);
    }

    /** Returns what it can read of its program. */
    @JsEvent("alive")
    public String alive(RequestEvent req) {
      life.add("called");
      return req.okSync(
          Map.of(
              "same", mMiniAppContext.getMiniAppInfo().equals(mMiniAppInfo),
              "appId", mMiniAppInfo.appId(),
              "destroyed", mIsDestroyed));
    }

    @Override
    protected void onDestroy() {
      life.add("destroyed: " + mIsDestroyed);
    }
  }

  private static void lives(ConformanceHost host) throws Exception {
    LivingPlugin plugin = new LivingPlugin();
    CaseRun run = new CaseRun(host, builder -> builder.plugin(plugin));
    assertThat(plugin.life).containsExactly("created for " + CaseRun.APP_ID + ", destroyed: false");
    run.evaluate(
        """
        const { errMsg, ...rest } = wx.invokeNativePlugin({ api_name: 'alive', sync: true });
        console.log([rest.same, rest.appId, rest.destroyed].join());
        """);
    CaseRun.await(run.program().closeAsync());
    assertThat(run.recorder().lines()).containsExactly("true," + CaseRun.APP_ID + ",false");
    assertThat(plugin.life)
        .containsExactly(
            "created for " + CaseRun.APP_ID + ", destroyed: false", "called", "destroyed: true");
  }

  /** Returns what is no answer. */
  @JsPlugin(secondary = true)
  public static class NoAnswerPlugin extends BaseJsPlugin {
    /** Returns what can only be awaited by blocking. */
    @JsEvent("future")
    public Future<String> future(RequestEvent req) {
      return CompletableFuture.completedFuture("{}");
    }

    /** Returns a function. */
    @JsEvent("callable")
    public Callable<String> callable(RequestEvent req) {
      return () -> "{}";
    }
  }

  private static void refusedReturns(ConformanceHost host) {
    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(() -> host.engine().plugin(NoAnswerPlugin.class).build())
        .satisfies(
            e -> {
              assertThat(e.problems()).hasSize(2);
              assertNames(
                  e, "return a CompletionStage", "method DeclaringCases.NoAnswerPlugin.future");
              assertNames(e, "return its result", "method DeclaringCases.NoAnswerPlugin.callable");
            });
  }

  /** Returns stages that never complete by themselves. */
  @JsPlugin(secondary = true)
  public static class StagePlugin extends BaseJsPlugin {
    final CompletableFuture<Object> shared = new CompletableFuture<>();
    final CompletableFuture<Object> own = new CompletableFuture<>();

    /** Returns a stage that other calls may wait for, too. */
    @JsEvent("shared")
    public CompletableFuture<Object> shared(RequestEvent req) {
      return shared;
    }

    /** Returns a stage for one call. */
    @JsEvent(value = "own", cancelStage = true)
    public CompletableFuture<Object> own(RequestEvent req) {
      return own;
    }
  }

  private static void cancelledStages(ConformanceHost host) throws Exception {
    StagePlugin plugin = new StagePlugin();
    CaseRun run = new CaseRun(host, builder -> builder.plugin(plugin));
    run.evaluate(
        """
        for (const api_name of ['shared', 'own']) {
          wx.invokeNativePlugin({ api_name, timeout: 10, complete: (r) => console.log(r.errMsg) });
        }
        """);
    run.advance(Duration.ofMillis(1)); // the handlers have run
    run.advance(Duration.ofMillis(10));
    assertThat(run.recorder().lines()).containsOnly("invokeNativePlugin:fail timeout").hasSize(2);
    assertThat(plugin.shared).isNotDone();
    assertThat(plugin.own).isCancelled();
    CaseRun.await(run.program().closeAsync());
  }

  /** Configures two synchronous APIs without parameters. */
  private static CustomApiConfig config(String one, String two) {
    return CustomApiConfig.parse(
        "config.json",
        """
            {"extApi": [
              {"name": "%s", "sync": true, "params": {}},
              {"name": "%s", "sync": true, "params": {}}
            ]}"""
            .formatted(one, two));
  }

  private static void assertLines(
      ConformanceHost host, Consumer<BridgeEngineBuilder> setUp, String script, String... lines)
      throws Exception {
    try (CaseRun run = new CaseRun(host, setUp)) {
      run.evaluate(script);
      run.awaitIdle();
      assertThat(run.recorder().errors()).as("errors").isEmpty();
      assertThat(run.recorder().lines()).containsExactly(lines);
      run.recorder().assertEveryCallEndedOnce();
    }
  }
}
