package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.BuiltInForm;
import dev.footbridge.api.Exchange;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.ProxyService;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules D1 to D7, G3: the form of plugins, and the instances that serve a program. */
class PluginRulesTest {
  @JsPlugin(secondary = true)
  public static class Wrong extends BaseJsPlugin {
    @JsEvent("a")
    public void parameters(String s, int i) {}

    @JsEvent("b")
    void hidden(RequestEvent req) {}

    @JsEvent("")
    public void nameless(RequestEvent req) {}

    @JsEvent({})
    public void unnamed(RequestEvent req) {}

    @JsEvent(value = "c", executor = "wroker")
    public void executor(RequestEvent req) {}

    @JsEvent(value = "d", executor = JsEvent.WORKER)
    public String syncExecutor(RequestEvent req) {
      return "{}";
    }

    @JsEvent(value = "e", timeoutMillis = -1)
    public void negative(RequestEvent req) {}

    @JsEvent("f")
    @BuiltInForm
    public String form(RequestEvent req) {
      return "{}";
    }
  }

  public static class Bare extends BaseJsPlugin {
    public Bare(int i) {}
  }

  @Test
  void D5_reportsAllProblemsAtOnce() {
    assertThat(problemsOf(BridgeEngine.builder().plugin(Wrong.class).plugin(Bare.class)))
        .containsExactlyInAnyOrder(
            "@JsEvent method must take one RequestEvent, but takes (String, int)\n"
                + "    for method PluginRulesTest.Wrong.parameters",
            "@JsEvent method must be public\n    for method PluginRulesTest.Wrong.hidden",
            "@JsEvent name must not be empty\n    for method PluginRulesTest.Wrong.nameless",
            "@JsEvent must name an event, e.g. @JsEvent(\"unnamed\")\n"
                + "    for method PluginRulesTest.Wrong.unnamed",
            "@JsEvent executor \"wroker\" is not registered (available: worker); did you mean"
                + " 'worker'?\n    for method PluginRulesTest.Wrong.executor",
            "@JsEvent executor = \"worker\" is for asynchronous handlers, but this one returns its"
                + " result on the JS thread; remove it, or return void or a CompletionStage\n"
                + "    for method PluginRulesTest.Wrong.syncExecutor",
            "@JsEvent timeoutMillis must be 0 (the default) or more, but is -1\n"
                + "    for method PluginRulesTest.Wrong.negative",
            "@BuiltInForm is for synchronous handlers of the built-in tier; remove it, or return"
                + " the result and use @JsPlugin(secondary = false)\n"
                + "    for method PluginRulesTest.Wrong.form",
            "a plugin must carry @JsPlugin; add @JsPlugin(secondary = true) for a custom API\n"
                + "    for class PluginRulesTest.Bare",
            "a plugin registered as a class needs a public constructor without parameters; add one; or"
                + " create it yourself: in Java and JUnit with plugin(PluginRulesTest.Bare.class, () -> new PluginRulesTest.Bare(…)), for"
                + " footbridge.json, --plugin and @WithMiniProgram in a class that implements"
                + " PluginFactory, which they name"
                + " beside it\n    for class PluginRulesTest.Bare");
  }

  /** Each method but one has what another handler of its name has not. */
  @JsPlugin(secondary = true)
  public static class Overloaded extends BaseJsPlugin {
    /** Is for another host. */
    public static final class OtherRequest extends RequestEvent {
      OtherRequest(Exchange exchange) {
        super(exchange);
      }
    }

    @JsEvent("pay")
    public void pay(RequestEvent req) {}

    @JsEvent("pay")
    public void pay(String text) {}

    @JsEvent("pay")
    public void pay(OtherRequest req) {}
  }

  @Test
  void D5_aMethodThatCannotBeCalledDoesNotTakeTheNameOfItsOverload() {
    assertThat(problemsOf(BridgeEngine.builder().plugin(Overloaded.class)))
        .containsExactlyInAnyOrder(
            "@JsEvent method must take one RequestEvent, but takes (String)\n"
                + "    for method PluginRulesTest.Overloaded.pay",
            "@JsEvent method takes a "
                + Overloaded.OtherRequest.class.getName()
                + ", but this host has a dev.footbridge.api.RequestEvent; use that type, or run the"
                + " plugin on its own host\n    for method PluginRulesTest.Overloaded.pay");
  }

  /** Has names as programs write them. */
  @JsPlugin(secondary = true)
  public static class Prefixed extends BaseJsPlugin {
    @JsEvent("wx.pay")
    public void pay(RequestEvent req) {}

    @JsEvent({"wx.refund", "refund"})
    public void refund(RequestEvent req) {}
  }

  @Test
  void D5_aNameWithAPrefixIsAWarningUnlessTheHandlerHasTheNameToo() {
    assertThat(
            BridgeEngine.builder()
                .runtime(new FakeRuntime())
                .plugin(Prefixed.class)
                .build()
                .warnings())
        .extracting(Problem::text)
        .containsExactly(
            "@JsEvent \"wx.pay\" has a prefix, so wx.pay() does not call it; write"
                + " @JsEvent(\"pay\")\n    for method PluginRulesTest.Prefixed.pay");
  }

  /** Returns what is no answer. */
  @JsPlugin(secondary = true)
  public static class Counting extends BaseJsPlugin {
    @JsEvent("count")
    public AtomicInteger count(RequestEvent req) {
      return new AtomicInteger();
    }
  }

  @Test
  void D8_aTypeThatIsNoAnswerIsNamedWithItsArticle() {
    assertThat(problemsOf(BridgeEngine.builder().plugin(Counting.class)))
        .containsExactly(
            "@JsEvent method returns an AtomicInteger, which is not an answer; return a Map that"
                + " holds it\n    for method PluginRulesTest.Counting.count");
  }

  /** A base class whose handler returns an array of what its subclass says. */
  public abstract static class Listing<T, L> extends BaseJsPlugin {
    @JsEvent("all")
    public @Nullable T @Nullable [] all(RequestEvent req) {
      return null;
    }

    @JsEvent("lists")
    public @Nullable L lists(RequestEvent req) {
      return null;
    }
  }

  @JsPlugin(secondary = true)
  public static class OfLists extends Listing<String, List<String>[]> {}

  @Test
  void D8_anArrayOfATypeArgumentIsNoAnswer() {
    assertThat(problemsOf(BridgeEngine.builder().plugin(OfLists.class)))
        .containsExactly(
            "@JsEvent method returns an Object[], which is not an answer; return a Map that holds"
                + " it\n    for method PluginRulesTest.Listing.all",
            "@JsEvent method returns an Object[], which is not an answer; return a Map that holds"
                + " it\n    for method PluginRulesTest.Listing.lists");
  }

  /** Cannot be created. */
  @JsPlugin(secondary = true)
  public static class Failing extends BaseJsPlugin {
    public Failing() {
      throw new IllegalStateException("no network");
    }
  }

  @Test
  void D5_aConstructorThatThrowsEndsTheLaunchWithItsException() {
    BridgeEngine engine =
        BridgeEngine.builder().runtime(new FakeRuntime()).plugin(Failing.class).build();
    assertThatThrownBy(() -> engine.launch(MiniAppInfo.of("one")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot create the plugin PluginRulesTest.Failing")
        .cause()
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("no network");
  }

  @JsPlugin(secondary = true)
  public static class Other extends BaseJsPlugin {
    @JsEvent("async")
    public void mine(RequestEvent req) {
      req.ok(Map.of("who", "other"));
    }
  }

  @Test
  void D5_aNameTwiceInATierIsRefusedUnlessItIsAReplacement() throws Exception {
    assertThat(problemsOf(BridgeEngine.builder().plugin(TestPlugin.class).plugin(Other.class)))
        .containsExactly(
            "@JsEvent \"async\" is already handled by TestPlugin.async; use another name, or"
                + " register the later plugin as a replacement\n"
                + "    for method PluginRulesTest.Other.mine");

    try (RunningProgram run = new RunningProgram(b -> b.replacement(Other.class))) {
      run.runToIdle(js -> js.call("async"));
      assertThat(run.messages())
          .containsExactly("[1,1,{\"who\":\"other\",\"errMsg\":\"invokeNativePlugin:ok\"}]");
    }
  }

  @Test
  void D5_aClassRegisteredTwiceIsReportedOnce() {
    assertThat(problemsOf(BridgeEngine.builder().plugin(TestPlugin.class).plugin(TestPlugin.class)))
        .containsExactly(
            "the plugin is registered twice; register it once\n    for class TestPlugin");
  }

  /** A plugin that forgets {@code secondary}. */
  @JsPlugin
  public static class Primary extends BaseJsPlugin {
    @JsEvent("primary")
    public Object primary(RequestEvent req) {
      return Map.of();
    }
  }

  @Test
  void D6_aConfiguredApiThatOnlyTheBuiltInTierHandlesNamesTheAnnotation() {
    String extApi = "{\"extApi\": [{\"name\": \"primary\", \"sync\": true, \"params\": {}}]}";
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .plugin(Primary.class)
            .customApis(CustomApiConfig.parse("apis.json", extApi))
            .build();
    assertThat(engine.warnings())
        .extracting(Problem::code)
        .as("the built-in is kept")
        .containsExactly(ProblemCode.BUILT_IN_STAYS);
    assertThat(engine.warnings())
        .extracting(Problem::text)
        .singleElement()
        .asString()
        .contains(
            "\"primary\" has no handler of the custom tier; PluginRulesTest.Primary.primary is one"
                + " of the built-in tier, to which this file does not apply",
            "write @JsPlugin(secondary = true) for a custom API");
  }

  @Test
  void D6_aConfiguredApiThatReplacesSuchABuiltInHasNoHandler() {
    String config =
        "{\"extApi\": [{\"name\": \"primary\", \"sync\": true, \"params\": {}}],"
            + " \"overwriteWxApi\": true}";
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .plugin(Primary.class)
            .customApis(CustomApiConfig.parse("apis.json", config))
            .build();
    assertThat(engine.warnings()).extracting(Problem::code).containsExactly(ProblemCode.NO_HANDLER);
  }

  @Test
  void D6_aCallOfABuiltInAsACustomApiNamesTheAnnotation() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.plugin(Primary.class))) {
      run.runToIdle(js -> js.call("primary"));
      assertThat(run.messages())
          .singleElement()
          .asString()
          .contains(
              "no custom API 'primary' is registered; it is a built-in, called as wx.primary;"
                  + " @JsPlugin(secondary = true) makes it custom");
    }
  }

  @Test
  void D5_anInstanceServesOneProgramAtATime() {
    BridgeEngine engine =
        BridgeEngine.builder().runtime(new FakeRuntime()).plugin(new TestPlugin()).build();
    try (MiniProgram first = engine.launch(MiniAppInfo.of("one"))) {
      assertThatThrownBy(() -> engine.launch(MiniAppInfo.of("two")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "this instance of TestPlugin serves a running program; register the class or a"
                  + " supplier, which give each program its own instance (rule D5)");
      assertThat(first.pendingCalls()).isZero();
    }
    engine.launch(MiniAppInfo.of("two")).close();
  }

  @Test
  void D5_aSupplierGivesEachProgramAnInstanceOfItsOwn() {
    TestPlugin only = new TestPlugin();
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .plugin(TestPlugin.class, () -> only)
            .build();
    try (MiniProgram first = engine.launch(MiniAppInfo.of("one"))) {
      assertThatThrownBy(() -> engine.launch(MiniAppInfo.of("two")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "this instance of TestPlugin serves a running program; register the class or a"
                  + " supplier that makes a new one, which gives each program its own instance"
                  + " (rule D5)");
      assertThat(first.pendingCalls()).isZero();
    }
  }

  @Test
  @SuppressWarnings("NullAway") // a supplier must not return null
  void D5_aSupplierThatReturnsNull() {
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .plugin(TestPlugin.class, () -> null)
            .build();
    assertThatThrownBy(() -> engine.launch(MiniAppInfo.of("one")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the supplier of the plugin TestPlugin returned null");
  }

  @Test
  @SuppressWarnings({"rawtypes", "unchecked"}) // a supplier that lies about its type
  void D5_aSupplierThatReturnsAnotherPlugin() {
    Supplier<TestPlugin> other = (Supplier) Other::new;
    BridgeEngine engine =
        BridgeEngine.builder().runtime(new FakeRuntime()).plugin(TestPlugin.class, other).build();
    assertThatThrownBy(() -> engine.launch(MiniAppInfo.of("one")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the supplier of the plugin TestPlugin returned a PluginRulesTest.Other");
  }

  /** Is for another host. */
  @ProxyService(proxy = Runnable.class)
  private static final class Proxy {}

  @Test
  void A3_aProxyThatTheHostDoesNotTakeIsRefused() {
    assertThat(problemsOf(BridgeEngine.builder().proxy(new Proxy()).proxy("bare")))
        .containsExactly(
            "@ProxyService names Runnable, but this host takes no proxies; run it on the host that it"
                + " is written for\n    for class PluginRulesTest.Proxy",
            "a proxy must carry @ProxyService; add @ProxyService(proxy = ….class)\n"
                + "    for class String");
  }

  @Test
  void D5_aSuppliedPluginMayReplace() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.replacement(Other.class, Other::new))) {
      run.runToIdle(js -> js.call("async"));
      assertThat(run.messages())
          .containsExactly("[1,1,{\"who\":\"other\",\"errMsg\":\"invokeNativePlugin:ok\"}]");
    }
  }

  abstract static class HiddenBase extends BaseJsPlugin {
    @JsEvent("inherited")
    public void inherited(RequestEvent req) {
      req.ok();
    }
  }

  @JsPlugin(secondary = true)
  public static class Inheriting extends HiddenBase {}

  @Test
  void D1_aHandlerInheritedFromAClassThatIsNotPublicIsCalled() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.plugin(Inheriting.class))) {
      run.runToIdle(js -> js.call("inherited"));
      assertThat(run.messages()).containsExactly("[1,1,{\"errMsg\":\"invokeNativePlugin:ok\"}]");
    }
  }

  /** Records its life cycle. */
  @JsPlugin(secondary = true)
  public static class Living extends BaseJsPlugin {
    private final List<String> life;
    private final String name;
    private final Throwable onCreate;
    private final RuntimeException onDestroy;

    Living(List<String> life, String name, Throwable onCreate) {
      this(life, name, onCreate, new IllegalStateException("unwilling"));
    }

    Living(List<String> life, String name, Throwable onCreate, RuntimeException onDestroy) {
      this.life = life;
      this.name = name;
      this.onCreate = onCreate;
      this.onDestroy = onDestroy;
    }

    @Override
    protected void onCreate() {
      life.add(name + " created for " + mMiniAppInfo.appId() + " " + mIsDestroyed);
      if (onCreate instanceof RuntimeException e) {
        throw e;
      }
      if (onCreate instanceof Error e) {
        throw e;
      }
    }

    @Override
    protected void onDestroy() {
      life.add(name + " destroyed " + mIsDestroyed);
      throw onDestroy;
    }
  }

  @Test
  void D7_anExceptionThatPluginsShareMayBeThrownByOnCreateAndOnDestroy() {
    List<String> life = new ArrayList<>();
    RuntimeException shared = new IllegalStateException("shared");
    Living first = new Living(life, "first", null);
    Living second = new Living(life, "second", null, shared);
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .plugin(first)
            .plugin(Living.class, () -> second)
            .plugin(Living.class, () -> new Living(life, "third", shared))
            .build();

    assertThatThrownBy(() -> engine.launch(MiniAppInfo.of("a"))).isSameAs(shared);

    assertThat(life).endsWith("second destroyed true", "first destroyed true");
    assertThat(shared.getSuppressed())
        .extracting(Throwable::getMessage)
        .containsExactly("unwilling");
  }

  @Test
  void D7_aPluginIsNotifiedWhenItsProgramStartsAndEnds() throws Exception {
    List<String> life = new ArrayList<>();
    try (RunningProgram run = new RunningProgram(b -> b.plugin(new Living(life, "it", null)))) {
      assertThat(life).containsExactly("it created for wx-test false");
      run.program.closeAsync().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(life).last().isEqualTo("it destroyed true");
      assertThat(run.log.lines("pluginFailed")).containsExactly("pluginFailed unwilling");
    }
  }

  @Test
  void D7_anOnCreateThatThrowsEndsTheLaunchAndThePluginsAlreadyStarted() {
    for (Throwable thrown : List.of(new IllegalStateException("no"), new AssertionError("no"))) {
      List<String> life = new ArrayList<>();
      Living first = new Living(life, "first", null);
      AtomicReference<Throwable> onCreate = new AtomicReference<>(thrown);
      BridgeEngine engine =
          BridgeEngine.builder()
              .runtime(new FakeRuntime())
              .plugin(first)
              .plugin(Living.class, () -> new Living(life, "second", onCreate.get()))
              .build();

      assertThatThrownBy(() -> engine.launch(MiniAppInfo.of("a"))).isSameAs(thrown);
      assertThat(life)
          .containsExactly(
              "first created for a false", "second created for a false", "first destroyed true");

      onCreate.set(null);
      engine.launch(MiniAppInfo.of("b")).close();
      assertThat(first).as("free again").isInstanceOf(HostPlugin.class);
    }
  }

  /** Is slow to end: returns when it is interrupted, or only when the test is over. */
  @JsPlugin(secondary = true)
  public static class Lingering extends BaseJsPlugin {
    final CountDownLatch testIsOver = new CountDownLatch(1);
    final CountDownLatch returned = new CountDownLatch(1);
    private final boolean ignoresInterrupts;

    Lingering(boolean ignoresInterrupts) {
      this.ignoresInterrupts = ignoresInterrupts;
    }

    @Override
    protected void onDestroy() {
      do {
        try {
          testIsOver.await();
        } catch (InterruptedException e) {
          assertThat(e).isNotNull();
        }
      } while (ignoresInterrupts && testIsOver.getCount() > 0);
      returned.countDown();
    }
  }

  @ParameterizedTest
  @CsvSource({"false,' and was interrupted'", "true,' it ignores that, and was abandoned on its'"})
  void D7_anOnDestroyThatDoesNotReturnIsEndedAndReportedByName(boolean ignores, String what)
      throws Exception {
    Lingering plugin = new Lingering(ignores);
    List<String> life = new ArrayList<>();
    Living first = new Living(life, "first", null);
    Limits limits = Limits.DEFAULT.withDestroyTimeout(Duration.ofMillis(200));
    try (RunningProgram run =
        new RunningProgram(b -> b.limits(limits).plugin(first).plugin(plugin))) {
      run.program.closeAsync().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(run.log.lines("pluginFailed"))
          .first(as(InstanceOfAssertFactories.STRING))
          .startsWith(
              "pluginFailed PluginRulesTest.Lingering.onDestroy had not returned after 200 ms and"
                  + " was interrupted")
          .contains(what);
      assertThat(life).as("the others end").endsWith("first destroyed true");
      assertThat(plugin.returned.getCount()).isEqualTo(ignores ? 1 : 0);
    } finally {
      plugin.testIsOver.countDown();
    }
    assertThat(plugin.returned.await(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  /** Waits for its program in a place where that would deadlock. */
  @JsPlugin(secondary = true)
  public static class WaitingAtItsEnd extends BaseJsPlugin {
    final AtomicReference<MiniProgram> program = new AtomicReference<>();

    @Override
    protected void onDestroy() {
      program.get().closeAsync().join();
    }
  }

  @Test
  void T3_anOnDestroyThatWaitsForItsProgramIsRefused() throws Exception {
    WaitingAtItsEnd plugin = new WaitingAtItsEnd();
    try (RunningProgram run = new RunningProgram(b -> b.plugin(plugin))) {
      plugin.program.set(run.program);
      run.program.closeAsync().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(run.log.lines("pluginFailed"))
          .singleElement(as(InstanceOfAssertFactories.STRING))
          .contains("MiniProgram.closeAsync waits for PluginRulesTest.WaitingAtItsEnd.onDestroy");
    }
  }

  @Test
  void G3_wrongModesReservedNamesAndMissingHandlersAreReported() {
    CustomApiConfig config =
        CustomApiConfig.parse(
            "api.json",
            """
            {"extApi": [
              {"name": "async", "sync": true, "params": {}},
              {"name": "canIUse", "sync": true, "params": {}},
              {"name": "asinc", "sync": false, "params": {}}
            ]}""");
    assertThat(problemsOf(BridgeEngine.builder().plugin(TestPlugin.class).customApis(config)))
        .containsExactly(
            "api.json:2:3: $.extApi[0]: \"async\" has \"sync\": true, but its handler is asynchronous; write"
                + " \"sync\": false, or change what the handler returns\n"
                + "    for method TestPlugin.async",
            "api.json:3:3: $.extApi[1]: \"canIUse\" is reserved for the bridge and cannot be configured; rename it");

    CustomApiConfig lacking =
        CustomApiConfig.parse(
            "api.json", "{\"extApi\": [{\"name\": \"asinc\", \"sync\": false, \"params\": {}}]}");
    assertThat(
            BridgeEngine.builder()
                .runtime(new FakeRuntime())
                .plugin(TestPlugin.class)
                .customApis(lacking)
                .build()
                .warnings())
        .extracting(Problem::text)
        .containsExactly(
            "api.json:1:13: $.extApi[0]: no handler is registered for \"asinc\", its calls will fail; did you"
                + " mean 'async'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"getStorage", "env"})
  void G3_aBuiltInThatIsKeptIsNotReportedAsFailing(String name) {
    CustomApiConfig config =
        CustomApiConfig.parse(
            "api.json",
            "{\"extApi\": [{\"name\": \"" + name + "\", \"sync\": false, \"params\": {}}]}");
    assertThat(
            BridgeEngine.builder().runtime(new FakeRuntime()).customApis(config).build().warnings())
        .extracting(Problem::text)
        .containsExactly(
            "api.json:1:13: $.extApi[0]: the built-in wx."
                + name
                + " is kept, since \"overwriteWxApi\" is not true; remove the entry, or register a"
                + " handler and set \"overwriteWxApi\": true to replace it");
  }

  private static List<String> problemsOf(BridgeEngineBuilder builder) {
    BridgeConfigurationException e =
        catchThrowableOfType(
            BridgeConfigurationException.class, () -> builder.runtime(new FakeRuntime()).build());
    assertThat(e).as("the engine is not built").isNotNull();
    return e.problems().stream().map(Problem::text).toList();
  }
}
