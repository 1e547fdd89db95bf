package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ApiMode;
import dev.footbridge.contract.ApiPermission;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.intercept.InterceptedProgram;
import dev.footbridge.engine.intercept.InterceptorChain;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.Payload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Interceptors, which answer before handlers. */
@Timeout(60)
class InterceptorTest {
  /** Answers a call, with access to the program. */
  private interface Answer {
    void give(InterceptedProgram program, InterceptorChain call) throws Exception;
  }

  @Test
  void G3_aConfiguredApiWithAnInterceptorAndNoHandlerIsCalledByEitherRoute() throws Exception {
    CustomApiConfig config =
        CustomApiConfig.parse(
            "c.json", "{\"extApi\":[{\"name\":\"pay\",\"sync\":true,\"params\":{}}]}");
    InterceptorFactory factory =
        interceptor("pay", (program, call) -> call.request().ok(Map.of("paid", 1)));
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .customApis(config)
            .interceptors(factory)
            .build();
    assertThat(engine.warnings()).isEmpty();

    try (RunningProgram run = new RunningProgram(b -> b.customApis(config).interceptors(factory))) {
      List<String> results = new ArrayList<>();
      run.run(
          js -> {
            results.add(js.wxSync("pay"));
            results.add(js.callSync("pay"));
          });

      assertThat(results)
          .containsExactly(
              "{\"paid\":1,\"errMsg\":\"pay:ok\"}",
              "{\"paid\":1,\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  @Test
  void aBuiltInIsInterceptedInItsOwnForm() throws Exception {
    InterceptorFactory factory =
        interceptor(
            "getStorageSync", (program, call) -> call.request().ok(Map.of("data", "mocked")));
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(factory))) {
      AtomicReference<String> result = new AtomicReference<>();
      run.run(js -> result.set(js.wxSync("getStorageSync")));

      assertThat(result.get()).startsWith("{\"data\":\"mocked\"");
    }
  }

  @Test
  void D6_aBuiltInThatIsInterceptedIsNoCustomApi() throws Exception {
    InterceptorFactory factory =
        interceptor(
            "getStorageSync", (program, call) -> call.request().ok(Map.of("data", "mocked")));
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(factory))) {
      AtomicReference<String> result = new AtomicReference<>();
      run.run(js -> result.set(js.callSync("getStorageSync")));

      assertThat(result.get())
          .contains("no custom API 'getStorageSync' is registered; it is a built-in");
    }
  }

  @Test
  void C4_aConfiguredApiThatReplacesABuiltInIsInterceptedByEitherRoute() throws Exception {
    CustomApiConfig config =
        CustomApiConfig.parse(
            "c.json",
            "{\"extApi\":[{\"name\":\"getStorageSync\",\"sync\":true,\"params\":{}}],"
                + "\"overwriteWxApi\":true}");
    InterceptorFactory factory =
        interceptor("getStorageSync", (program, call) -> call.request().ok(Map.of("n", 1)));
    try (RunningProgram run = new RunningProgram(b -> b.customApis(config).interceptors(factory))) {
      List<String> results = new ArrayList<>();
      run.run(
          js -> {
            results.add(js.wxSync("getStorageSync"));
            results.add(js.callSync("getStorageSync"));
          });

      assertThat(results)
          .containsExactly(
              "{\"n\":1,\"errMsg\":\"getStorageSync:ok\"}",
              "{\"n\":1,\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  @Test
  void C2_anUnknownApiIsCalledByInvokeNativePluginUnlessTheFactoryPutsItOnWx() throws Exception {
    InterceptorFactory hidden = interceptor("scan", (program, call) -> call.request().ok());
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(hidden))) {
      run.runToIdle(js -> js.call("scan"));
      assertThat(run.messages()).containsExactly("[1,1,{\"errMsg\":\"invokeNativePlugin:ok\"}]");
      assertThat(run.js.manifest()).doesNotContain("\"scan\"");
    }

    InterceptorFactory onWx =
        new InterceptorFactory() {
          @Override
          public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
            return hidden.claim(known, problems);
          }

          @Override
          public boolean isOnWx(ApiContract api) {
            return api.name().equals("scan");
          }

          @Override
          public CallInterceptor create(InterceptedProgram program) {
            return hidden.create(program);
          }
        };
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(onWx))) {
      run.runToIdle(js -> js.raw(Op.CALL_WX, "scan", "{}"));
      assertThat(run.messages()).containsExactly("[1,1,{\"errMsg\":\"scan:ok\"}]");
      assertThat(run.js.manifest()).contains("{\"name\":\"scan\",\"sync\":false}");
    }
  }

  @Test
  void C2_aKnownApiIsNotPutOnWxByItsInterceptor() throws Exception {
    InterceptorFactory onWx =
        new InterceptorFactory() {
          @Override
          public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
            return known.stream().filter(api -> api.name().equals("async")).toList();
          }

          @Override
          public boolean isOnWx(ApiContract api) {
            return true;
          }

          @Override
          public CallInterceptor create(InterceptedProgram program) {
            return call -> call.request().ok();
          }
        };
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(onWx))) {
      run.runToIdle(js -> js.call("async"));
      assertThat(run.messages()).containsExactly("[1,1,{\"errMsg\":\"invokeNativePlugin:ok\"}]");
      assertThat(run.js.manifest()).doesNotContain("\"async\"");
    }
  }

  @Test
  void S4_anInterceptedCallHasTheDeadlineOfItsHandler() throws Exception {
    InterceptorFactory factory = interceptor("short", (program, call) -> {});
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(factory))) {
      run.runToIdle(js -> js.call("short"));
      run.advance(49);
      assertThat(run.messages()).isEmpty();
      run.advance(1);

      assertThat(run.messages())
          .containsExactly(
              "[2,1,{\"errMsg\":\"invokeNativePlugin:fail timeout\",\"errCode\":1009}]");
    }
  }

  @Test
  void timePassesOnTheProgramsClock() throws Exception {
    InterceptorFactory factory =
        interceptor(
            "async",
            (program, call) -> {
              program.after(Duration.ofMillis(10), () -> call.request().sendState(Map.of("n", 1)));
              program.after(Duration.ofMillis(30), () -> call.request().ok());
            });
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(factory))) {
      run.runToIdle(js -> js.call("async"));
      assertThat(run.messages()).isEmpty();
      run.advance(10);
      assertThat(run.messages()).containsExactly("[3,1,{\"n\":1}]");
      run.advance(19);
      assertThat(run.messages()).hasSize(1);
      run.advance(1);
      assertThat(run.messages()).hasSize(2);
    }
  }

  @Test
  void callsArePassedOnToTheHandlerInTheirTurn() throws Exception {
    InterceptorFactory factory =
        interceptor(
            "async",
            (program, call) ->
                program.after(
                    Duration.ofMillis(5),
                    () -> {
                      try {
                        call.proceed();
                      } catch (Exception e) {
                        throw new IllegalStateException(e);
                      }
                    }));
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(factory))) {
      run.plugin.onAsync = req -> req.ok(Map.of("real", true));
      run.runToIdle(js -> js.call("async"));
      run.advance(5);

      assertThat(run.messages())
          .containsExactly("[1,1,{\"real\":true,\"errMsg\":\"invokeNativePlugin:ok\"}]");
    }
  }

  @Test
  void aSynchronousCallIsPassedOnAtOnce() throws Exception {
    InterceptorFactory factory = interceptor("text", (program, call) -> call.proceed());
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(factory))) {
      run.plugin.onText = req -> req.okSync(Map.of("real", true));
      AtomicReference<String> result = new AtomicReference<>();
      run.run(js -> result.set(js.callSync("text")));

      assertThat(result).hasValue("{\"real\":true,\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  @Test
  void anInterceptorSeesWhetherAHandlerIsBehindItAndWhichOne() throws Exception {
    CustomApiConfig config =
        CustomApiConfig.parse(
            "c.json", "{\"extApi\":[{\"name\":\"pay\",\"sync\":true,\"params\":{}}]}");
    List<String> seen = new ArrayList<>();
    InterceptorFactory factory =
        new InterceptorFactory() {
          @Override
          public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
            return known.stream()
                .filter(api -> List.of("pay", "text").contains(api.name()))
                .toList();
          }

          @Override
          public CallInterceptor create(InterceptedProgram program) {
            return chain -> {
              seen.add(chain.hasHandler() + " " + chain.call().handler());
              chain.request().ok();
            };
          }
        };
    try (RunningProgram run = new RunningProgram(b -> b.customApis(config).interceptors(factory))) {
      run.run(
          js -> {
            js.callSync("pay");
            js.callSync("text");
          });

      assertThat(seen).containsExactly("false a mock", "true TestPlugin.text");
    }
  }

  @Test
  void S2_anInterceptorThatThrowsOrForgetsASynchronousAnswerFailsTheCall() throws Exception {
    InterceptorFactory factory =
        interceptor(
            "text",
            (program, call) -> {
              if (call.call().id() == 1) {
                throw new IllegalStateException("no luck");
              }
            });
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(factory))) {
      List<String> results = new ArrayList<>();
      run.run(
          js -> {
            results.add(js.callSync("text"));
            results.add(js.callSync("text"));
          });

      assertThat(results.get(0)).contains("fail no luck");
      assertThat(results.get(1)).contains("fail no mock answered the synchronous call 'text'");
    }
  }

  @Test
  void eventsAreSentToTheProgramOnceItHasStarted() throws Exception {
    InterceptorFactory factory =
        new InterceptorFactory() {
          @Override
          public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
            return List.of();
          }

          @Override
          public CallInterceptor create(InterceptedProgram program) {
            program.emit("first", Map.of("n", 1));
            program.after(Duration.ofMillis(10), () -> program.emit("second", null));
            return call -> {};
          }
        };
    List<String> reported = new ArrayList<>();
    ProgramListener listener =
        new ProgramListener() {
          @Override
          public void hostEvent(MiniAppInfo program, String name, Payload data) {
            reported.add(program.appId() + " " + name + " " + data.json());
          }
        };
    try (RunningProgram run =
        new RunningProgram(b -> b.interceptors(factory).programListener(listener))) {
      run.advance(10);

      assertThat(run.messages())
          .containsExactly(
              "[6,0,{\"name\":\"first\",\"data\":{\"n\":1}}]",
              "[6,0,{\"name\":\"second\",\"data\":{}}]");
      assertThat(reported).containsExactly("wx-test first {\"n\":1}", "wx-test second {}");
    }
  }

  @Test
  void anInterceptorKnowsTheTimeAndCanWarnTheHost() throws Exception {
    List<Long> times = new ArrayList<>();
    InterceptorFactory factory =
        interceptor(
            "text",
            (program, call) -> {
              times.add(program.nanoTime());
              program.warn("no mock fits");
              call.request().ok();
            });
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(factory))) {
      run.advance(3);
      run.run(js -> js.callSync("text"));

      assertThat(times).containsExactly(3_000_000L);
      assertThat(run.log.lines("warning")).containsExactly("warning no mock fits");
    }
  }

  @Test
  void X7_nothingIsDoneAfterTheEndOfTheProgram() throws Exception {
    AtomicReference<InterceptedProgram> seen = new AtomicReference<>();
    List<String> done = new ArrayList<>();
    InterceptorFactory factory =
        interceptor(
            "async",
            (program, call) -> {
              seen.set(program);
              program.after(Duration.ofMillis(10), () -> done.add("before"));
              call.request().ok();
            });
    try (RunningProgram run = new RunningProgram(b -> b.interceptors(factory))) {
      run.runToIdle(js -> js.call("async"));
      run.program.close();
      assertThat(run.clock.nextAlarmNanos()).as("no alarm is left").isEqualTo(Long.MAX_VALUE);
      seen.get().after(Duration.ZERO, () -> done.add("after"));
      run.advance(100);

      assertThat(done).isEmpty();
    }
  }

  @Test
  void everyClaimedApiIsReported() {
    List<ApiContract> seen = new ArrayList<>();
    CustomApiConfig config =
        CustomApiConfig.parse(
            "c.json", "{\"extApi\":[{\"name\":\"pay\",\"sync\":true,\"params\":{}}]}");
    BridgeEngine unused =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .plugin(TestPlugin.class)
            .customApis(config)
            .interceptors(new Named("x", (program, call) -> {}, seen::addAll))
            .build();

    assertThat(seen)
        .extracting(ApiContract::toString)
        .contains(
            "pay (sync) c.json:1:12",
            "text (sync) TestPlugin.text",
            "async (async) TestPlugin.async",
            "getStorage (async) StoragePlugin.getStorage");
    assertThat(seen)
        .filteredOn(api -> !api.isHandled())
        .singleElement()
        .hasToString("pay (sync) c.json:1:12");
  }

  @Test
  void X3_theContractOfAnApiHasItsPermissionItsFormAndBothLocations() {
    List<ApiContract> seen = new ArrayList<>();
    CustomApiConfig config =
        CustomApiConfig.parse(
            "c.json", "{\"extApi\":[{\"name\":\"async\",\"sync\":false,\"params\":{\"n\":1}}]}");
    BridgeEngine unused =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .plugin(TestPlugin.class)
            .customApis(config)
            .permissions(Permissions.ALL_PUBLIC.restrict("async"))
            .interceptors(new Named("x", (program, call) -> {}, seen::addAll))
            .build();

    assertThat(seen)
        .filteredOn(api -> api.name().equals("async"))
        .singleElement()
        .satisfies(
            api -> {
              assertThat(api).hasToString("async (async) c.json:1:12 (TestPlugin.async)");
              assertThat(api.parameters()).hasToString("{\"n\":1}");
              assertThat(api.permission()).isEqualTo(ApiPermission.RESTRICTED);
              assertThat(api.isHandled()).isTrue();
            });
    assertThat(seen)
        .filteredOn(api -> api.name().equals("getStorageSync"))
        .singleElement()
        .satisfies(
            api -> {
              assertThat(api.permission()).isEqualTo(ApiPermission.PUBLIC);
              assertThat(api.form()).isNotNull();
            });
  }

  @Test
  void apisOfTheShimCannotBeIntercepted() {
    assertThatThrownBy(
            () ->
                BridgeEngine.builder()
                    .runtime(new FakeRuntime())
                    .interceptors(interceptor("canIUse", (program, call) -> {}))
                    .build())
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessage("'canIUse' is answered in JavaScript and cannot be intercepted");
  }

  private static InterceptorFactory interceptor(String api, Answer answer) {
    return new Named(api, answer, known -> {});
  }

  /** Intercepts the calls of one API. */
  private record Named(String api, Answer answer, Consumer<List<ApiContract>> reported)
      implements InterceptorFactory {
    @Override
    public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
      reported.accept(known);
      return List.of(ApiContract.builder(api, ApiMode.ASYNC).build());
    }

    @Override
    public CallInterceptor create(InterceptedProgram program) {
      assertThat(program.info()).isEqualTo(MiniAppInfo.of("wx-test"));
      return call -> answer.give(program, call);
    }
  }
}
