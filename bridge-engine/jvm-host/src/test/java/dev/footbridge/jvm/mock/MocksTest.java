package dev.footbridge.jvm.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.JsSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What mocks answer, seen from a program. */
@Timeout(60)
class MocksTest {
  private static final String CONFIG =
      """
      {"extApi": [
        {"name": "pay", "sync": false, "params": {}},
        {"name": "rate", "sync": true, "params": {}}
      ]}
      """;

  /** A plugin with a handler to pass calls on to. */
  @JsPlugin(secondary = true)
  public static class RealPlugin extends BaseJsPlugin {
    @JsEvent("real")
    public void real(RequestEvent req) {
      req.ok(Map.of("real", req.params()));
    }
  }

  @Test
  void theFirstRuleThatMatchesAnswers() throws Exception {
    assertThat(
            run(
                """
                {"mocks": [
                  {"api": "pay", "when": {"equals": {"n": 1}}, "ok": {"by": "equals"}},
                  {"api": "pay", "when": {"subset": {"user": {"vip": true}}}, "ok": {"by": "subset"}},
                  {"api": "pay", "when": {"regex": {"/user/name": "^k.*a$"}}, "ok": {"by": "regex"}},
                  {"api": "pay", "when": {"pointer": {"/items/1/id": 7}}, "ok": {"by": "pointer"}},
                  {"api": "pay", "fail": {"reason": "declined", "data": {"left": 2}}}
                ]}
                """,
                """
                const show = (res) => console.log(res.by || res.errMsg + ' ' + res.left);
                wx.pay({ n: 1.0 }).then(show);
                wx.pay({ n: 1, user: { vip: true, name: 'x' } }).then(show);
                wx.pay({ user: { name: 'kka' } }).then(show);
                wx.invokeNativePlugin({ api_name: 'pay', data: { items: [0, { id: 7 }] }, success: show });
                wx.pay({ n: 1, more: 1 }).catch(show);
                """))
        .containsExactly("equals", "subset", "regex", "pointer", "pay:fail declined 2");
  }

  @Test
  void aSynchronousApiIsMockedToo() throws Exception {
    assertThat(
            run(
                "{\"mocks\": [{\"api\": \"rate\", \"ok\": {\"rate\": 7}}]}",
                "console.log(wx.rate({}).rate)"))
        .containsExactly("7");
  }

  @Test
  void statesAndTheEndComeInTheirTime() throws Exception {
    assertThat(
            run(
                """
                {"mocks": [{"api": "pay", "delay": "2100ms", "interval": "500ms",
                            "states": [{"step": 1}, {"step": 2}], "ok": {}}]}
                """,
                """
                let seconds = 0;
                setInterval(() => { seconds += 0.5; }, 500);
                wx.pay({
                  progress: ({ step }) => console.log(step, seconds),
                  success: () => console.log('ok', seconds),
                });
                """))
        .containsExactly("1 2", "2 2.5", "ok 3");
  }

  @Test
  void everyNthCallFails() throws Exception {
    assertThat(
            run(
                """
                {"mocks": [{"api": "rate", "failEvery": {"calls": 3, "reason": "busy"}, "ok": {}}]}
                """,
                "for (let i = 0; i < 6; i++) console.log(wx.rate().errMsg)"))
        .containsExactly(
            "rate:ok", "rate:ok", "rate:fail busy", "rate:ok", "rate:ok", "rate:fail busy");
  }

  @Test
  void S4_oneThatNeverAnswersEndsAtTheDeadline() throws Exception {
    assertThat(
            run(
                "{\"mocks\": [{\"api\": \"pay\", \"never\": true}]}",
                "wx.pay().catch((e) => console.log(e.errMsg))"))
        .containsExactly("pay:fail timeout");
  }

  @Test
  void callsPassOnToTheHandlerAfterTheirTime() throws Exception {
    assertThat(
            run(
                "{\"mocks\": [{\"api\": \"real\", \"delay\": \"1s\", \"passOn\": true}]}",
                """
                const real = (n) => wx.invokeNativePlugin({ api_name: 'real', data: { n } });
                real(1).then((res) => console.log(res.real.n));
                setTimeout(() => console.log('first'), 999);
                """))
        .containsExactly("first", "1");
  }

  @Test
  void unmatchedCallsAreReported() throws Exception {
    assertThat(
            run(
                """
                {"mocks": [
                  {"api": "pay", "when": {"equals": {}}, "ok": {}},
                  {"api": "real", "when": {"equals": {}}, "ok": {}}
                ]}
                """,
                """
                wx.pay({ n: 1 }).catch((e) => console.log(e.errMsg));
                wx.invokeNativePlugin({ api_name: 'real', data: { n: 2 } })
                  .then((res) => console.log(res.real.n));
                """))
        .containsExactlyInAnyOrder(
            "warning #1 pay: no mock matches {\"n\":1}, and there is no handler",
            "pay:fail no mock of 'pay' matches the parameters",
            "warning #2 real: no mock matches {\"n\":2}, its handler answers",
            "2");
  }

  @Test
  void jitterIsTheSameForTheSameSeed() throws Exception {
    String script =
        """
        let ms = 0;
        const clock = setInterval(() => { ms++; }, 1);
        wx.pay().then(() => { console.log(ms); return wx.pay(); })
          .then(() => { console.log(ms); clearInterval(clock); });
        """;
    String mocks =
        "{\"seed\": %d, \"mocks\": [{\"api\": \"pay\", \"jitter\": \"500ms\", \"ok\": {}}]}";

    List<String> once = run(mocks.formatted(1), script);

    assertThat(run(mocks.formatted(1), script)).isEqualTo(once);
    assertThat(run(mocks.formatted(2), script)).isNotEqualTo(once);
    assertThat(once).allSatisfy(ms -> assertThat(Integer.parseInt(ms)).isBetween(0, 1000));
  }

  @Test
  void aDeclaredApiNeedsNeitherConfigurationNorHandler() throws Exception {
    assertThat(
            run(
                "{\"mocks\": [{\"api\": \"scan\", \"sync\": true, \"ok\": {\"code\": 3}}]}",
                "console.log(wx.invokeNativePlugin({ api_name: 'scan', sync: true }).code)"))
        .containsExactly("3");
  }

  @Test
  void theSameIsWrittenInJava() throws Exception {
    Mocks mocks =
        Mocks.of(
            MockRule.on("pay")
                .equalTo(Map.of("n", 1))
                .regex("/n", "1")
                .pointer("/n", 1)
                .subset(Map.of())
                .delay(Duration.ofSeconds(1))
                .interval(Duration.ofSeconds(1))
                .jitter(Duration.ofNanos(1))
                .state(Map.of("step", 1))
                .ok(Map.of("by", "java")),
            MockRule.on("pay").failEvery(2, "busy").fail(Map.of("left", 1), "declined"),
            MockRule.on("real").passOn(),
            MockRule.on("scan").declared(false).never());

    assertThat(
            run(
                mocks.withSeed(5),
                """
                const log = (e) => console.log(e.by || e.errMsg, e.left);
                wx.pay({ n: 1, progress: (s) => console.log(s.step), success: log });
                wx.pay().catch(log).then(() => wx.pay()).catch(log);
                wx.invokeNativePlugin({ api_name: 'real' }).then(log);
                wx.invokeNativePlugin({ api_name: 'scan', timeout: 5000 }).catch(log);
                """))
        .containsExactlyInAnyOrder(
            "pay:fail declined 1",
            "invokeNativePlugin:ok undefined",
            "pay:fail busy undefined",
            "1",
            "java undefined",
            "invokeNativePlugin:fail timeout undefined");
  }

  @Test
  void C2_anApiThatOnlyAMockDeclaresIsOnWx() throws Exception {
    assertThat(
            run(
                """
                {"mocks": [
                  {"api": "scan", "sync": false, "when": {"subset": {"n": 1}}, "ok": {"code": 3}},
                  {"api": "level", "sync": true, "ok": {"level": 80}},
                  {"api": "real", "passOn": true}
                ]}
                """,
                """
                console.log(typeof wx.scan, wx.canIUse('scan'), Object.keys(wx).includes('level'));
                console.log(wx.level().level, wx.level().errMsg);
                wx.scan({ n: 1 }).then((res) => console.log(res.code, res.errMsg));
                wx.invokeNativePlugin({ api_name: 'scan', data: { n: 1 } })
                  .then((res) => console.log(res.code, res.errMsg));
                console.log(typeof wx.real);
                """))
        .containsExactly(
            "function true true",
            "80 level:ok",
            "undefined",
            "3 scan:ok",
            "3 invokeNativePlugin:ok");
  }

  private static List<String> run(String mocks, String script) throws Exception {
    return run(Mocks.parse("mocks.json", mocks), script);
  }

  /** Runs a script for two virtual minutes; returns what it logs, and what is warned of. */
  private static List<String> run(Mocks mocks, String script) throws Exception {
    ManualClock clock = new ManualClock();
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    BridgeEngine engine =
        BridgeEngine.builder()
            .clock(clock)
            .customApis(CustomApiConfig.parse("config.json", CONFIG))
            .plugin(RealPlugin.class)
            .interceptors(mocks)
            .programListener(new Log(log))
            .build();
    assertThat(engine.warnings()).filteredOn(w -> w.code() != ProblemCode.NO_HANDLER).isEmpty();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-mocked"))) {
      program.evaluate(new JsSource("app.js", script)).get(60, TimeUnit.SECONDS);
      clock.advance(Duration.ofMinutes(2));
      return List.copyOf(log);
    }
  }

  private record Log(List<String> lines) implements ProgramListener {
    @Override
    public void console(MiniAppInfo program, String level, String text) {
      lines.add(text);
    }

    @Override
    public void warning(MiniAppInfo program, String text) {
      lines.add("warning " + text);
    }
  }
}
