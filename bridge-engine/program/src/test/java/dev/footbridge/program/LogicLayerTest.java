package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.intercept.InterceptedProgram;
import dev.footbridge.engine.intercept.InterceptorChain;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.logic.LogicLayer;
import dev.footbridge.engine.logic.LogicProgram;
import dev.footbridge.engine.logic.ModuleSource;
import dev.footbridge.engine.logic.SourcePositions.Position;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.Payload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The channel between the script of a logic layer and its Java side, with a script of the test. */
class LogicLayerTest {
  private static final String SCRIPT =
      """
      'use strict';
      (function () {
        const gate = globalThis.__footbridge_logic;
        gate.onMessage((id, message) => {
          if (message.do === 'call') gate.endCall(id, !message.params.bad, JSON.stringify(
            { data: { of: message.name, got: message.params }, reason: 'it is bad' }));
          else gate.ask('got', JSON.stringify([id, message]));
        });
        globalThis.askJava = (text) => gate.ask('echo', JSON.stringify(text));
      })();
      """;

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private @Nullable LogicProgram layerProgram;

  private final class Layer implements LogicFactory, LogicLayer {
    private final JsSource script = new JsSource("footbridge:test-logic.js", SCRIPT);

    @Override
    public JsSource script() {
      return script;
    }

    @Override
    public Set<String> apis() {
      return Set.of("navigateTo", "showToast");
    }

    @Override
    public LogicLayer create(LogicProgram program) {
      layerProgram = program;
      return this;
    }

    @Override
    public String start() {
      return "{\"do\":\"config\"}";
    }

    @Override
    public @Nullable String ask(String verb, String json) {
      seen.add(verb + " " + json);
      return verb.equals("echo") ? json : null;
    }
  }

  private BridgeEngineBuilder engine(String runtime) {
    return BridgeEngine.builder()
        .runtime(JsRuntimes.named(runtime))
        .logic(new Layer())
        .programListener(
            new ProgramListener() {
              @Override
              public void console(MiniAppInfo program, String level, String text) {
                seen.add(text);
              }

              @Override
              public void error(MiniAppInfo program, ScriptError error) {
                seen.add(error.message() + " at " + error.position());
              }

              @Override
              public void arrived(MiniAppInfo program, String what) {
                seen.add("arrived " + what);
              }

              @Override
              public void happened(MiniAppInfo program, String kind, Payload data) {
                seen.add(kind + " " + data.json());
              }
            });
  }

  private void run(BridgeEngineBuilder engine, String script) {
    try (MiniProgram program = engine.build().launch(MiniAppInfo.of("wx1"))) {
      program.evaluate(new JsSource("app.js", script)).join();
      program.whenIdle().join();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void asksAndAnswers(String runtime) {
    run(
        engine(runtime),
        "console.log(askJava('hello')); console.log(typeof __footbridge_logic,"
            + " '__footbridge_logic' in globalThis);");
    assertThat(seen)
        .containsExactly(
            "got [0,{\"do\":\"config\"}]", "echo \"hello\"", "\"hello\"", "undefined false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void answersItsApis(String runtime) {
    run(
        engine(runtime),
        """
        wx.navigateTo({url: 'a', success: (res) => console.log(JSON.stringify(res))});
        wx.showToast({bad: true}).catch((e) => console.log(e.message));
        """);
    assertThat(seen.subList(1, 3))
        .containsExactly(
            "{\"of\":\"navigateTo\",\"got\":{\"url\":\"a\"},\"errMsg\":\"navigateTo:ok\"}",
            "showToast:fail it is bad");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void mocksAnswerFirst(String runtime) {
    InterceptorFactory mocks =
        new InterceptorFactory() {
          @Override
          public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
            return known.stream().filter(api -> api.name().equals("showToast")).toList();
          }

          @Override
          public CallInterceptor create(InterceptedProgram program) {
            return chain -> {
              if (chain.request().params().containsKey("mocked")) {
                chain.request().ok(Map.of("by", "mock"));
              } else {
                chain.proceed();
              }
            };
          }
        };
    run(
        engine(runtime).interceptors(mocks),
        """
        wx.showToast({mocked: true}).then((res) => console.log(res.by));
        wx.showToast({}).then((res) => console.log(res.of));
        """);
    assertThat(seen.subList(1, 3)).containsExactlyInAnyOrder("mock", "showToast");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W63_listenersLearnWhichCallsTheLogicLayerGets(String runtime) {
    List<String> passed = new CopyOnWriteArrayList<>();
    run(
        engine(runtime)
            .callListener(
                new CallListener() {
                  @Override
                  public void passedOn(BridgeCall call) {
                    passed.add(call.event());
                  }
                }),
        "wx.navigateTo({url: 'a', complete() {}}); wx.setStorageSync('a', 1);");
    assertThat(passed).containsExactly("navigateTo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W63_anInterceptorDecidesWhenSomethingArrives(String runtime) {
    List<Runnable> held = new CopyOnWriteArrayList<>();
    InterceptorFactory holding =
        new InterceptorFactory() {
          @Override
          public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
            return List.of();
          }

          @Override
          public CallInterceptor create(InterceptedProgram program) {
            return new CallInterceptor() {
              @Override
              public void intercept(InterceptorChain chain) {}

              @Override
              public void arrive(String what, Runnable then) {
                seen.add("held " + what);
                held.add(then);
              }
            };
          }
        };
    LogicProgram logic;
    try (MiniProgram program =
        engine(runtime).interceptors(holding).build().launch(MiniAppInfo.of("wx1"))) {
      logic = Objects.requireNonNull(layerProgram);
      logic.arrived("page a", () -> logic.send(1, "{\"do\":\"loaded\"}"));
      program.whenIdle().join();
      assertThat(seen).doesNotContain("arrived page a");
      held.get(0).run();
      program.whenIdle().join();
      logic.arrived("page b", () -> seen.add("after the end"));
    }
    held.get(1).run();
    assertThat(seen)
        .containsExactlyInAnyOrder(
            "held page a",
            "got [0,{\"do\":\"config\"}]",
            "arrived page a",
            "got [1,{\"do\":\"loaded\"}]",
            "held page b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W62_timersHaveTheNamesOfTheFunctionsThatTheyCall(String runtime) {
    try (MiniProgram program = engine(runtime).build().launch(MiniAppInfo.of("wx1"))) {
      program
          .evaluate(
              new JsSource(
                  "app.js",
                  """
                  const poll = () => {};
                  const odd = Object.defineProperty(() => {}, 'name', { get() { throw 1; } });
                  setTimeout(poll, 1e6);
                  setTimeout(odd, 2e6);
                  setTimeout(Object.defineProperty(() => {}, 'name', { value: 7 }), 3e6);
                  setInterval({ [`x${'y'.repeat(100)}`]() {} }[`x${'y'.repeat(100)}`], 4e6);
                  setTimeout(new Proxy(poll, { getOwnPropertyDescriptor() { throw 1; } }), 5e6);
                  """))
          .join();
      assertThat(program.pendingTimers())
          .extracting(PendingTimer::name)
          .containsExactly("poll", "", "", "x" + "y".repeat(59) + "…", "");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W16_errorsOfModulesAreAtTheAuthorsPlaces(String runtime) {
    try (MiniProgram program = engine(runtime).build().launch(MiniAppInfo.of("wx1"))) {
      LogicProgram logic = Objects.requireNonNull(layerProgram);
      JsSource author = new JsSource("pages/a.js", "setTimeout(() => boom());");
      JsSource converted = new JsSource("pages/a.js", "/*1234567*/ setTimeout(() => boom());");
      var unused =
          logic.define(
              new ModuleSource(
                  author, converted, (line, column) -> new Position(line, column - 12)));
      program.whenIdle().join();
      logic.report("page", "{\"page\":\"a\"}");
    }
    assertThat(seen)
        .contains("page {\"page\":\"a\"}")
        .anyMatch(text -> text.startsWith("Ref") && text.endsWith(" at pages/a.js:1:18"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void worksBesideTheProgramUntilItEnds(String runtime) {
    LogicProgram logic;
    try (MiniProgram program = engine(runtime).build().launch(MiniAppInfo.of("wx1"))) {
      logic = Objects.requireNonNull(layerProgram);
      logic.work(() -> logic.send(7, "{\"do\":\"more\"}"));
      program.whenIdle().join();
    }
    assertThat(seen).containsExactly("got [0,{\"do\":\"config\"}]", "got [7,{\"do\":\"more\"}]");
    logic.send(8, "{}");
    logic.work(() -> seen.add("not run"));
    assertThat(
            logic.define(
                new ModuleSource(
                    new JsSource("a.js", ""), new JsSource("a.js", ""), Position::new)))
        .isCompletedExceptionally();
    assertThat(seen).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void knowsWhenTheProgramRests(String runtime) {
    ManualClock clock = new ManualClock();
    try (MiniProgram program = engine(runtime).clock(clock).build().launch(MiniAppInfo.of("wx1"))) {
      LogicProgram logic = Objects.requireNonNull(layerProgram);
      String script =
          "setTimeout(() => console.log('soon'), 100); setTimeout(() => console.log('late'), 5000);"
              + "setInterval(() => console.log('again'), 150);";
      program.evaluate(new JsSource("app.js", script)).join();
      seen.clear();
      logic.whenResting(Duration.ofSeconds(2), () -> seen.add("rests"));
      clock.advance(Duration.ofMillis(90));
      assertThat(seen).isEmpty();
      clock.advance(Duration.ofMillis(100));
      clock.awaitIdle();
      assertThat(seen).containsExactly("soon", "again", "rests");
      seen.clear();
      logic.whenResting(Duration.ofSeconds(2), () -> seen.add("rests"));
      assertThat(seen).containsExactly("rests");
      logic.whenResting(Duration.ofSeconds(10), () -> seen.add("rests late"));
      clock.advance(Duration.ofSeconds(5));
      clock.awaitIdle();
      assertThat(seen).containsSubsequence("rests", "late", "rests late");
    }
  }
}
