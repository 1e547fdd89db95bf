package dev.footbridge.jvm.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.recording.Redaction;
import dev.footbridge.engine.recording.SessionRecorder;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.mock.MockRule;
import dev.footbridge.jvm.mock.Mocks;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
  private static final MiniAppInfo SHOP = MiniAppInfo.of("shop");
  private static final JsSource SCRIPT =
      new JsSource(
          "app.js",
          """
          wx.onHostEvent('order', ({ amount }) => {
            console.log('order', amount);
            wx.invokeNativePlugin({ api_name: 'pay', data: { amount }, success: ({ paid }) => {
              console.log('paid', paid);
            } });
          });
          """);

  /** Answers what is ordered. */
  @JsPlugin(secondary = true)
  public static final class Till extends BaseJsPlugin {
    @JsEvent("pay")
    public void pay(RequestEvent req) {
      req.ok(Map.of("paid", req.params().get("amount")));
    }
  }

  private final ManualClock clock = new ManualClock();
  private final List<String> console = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aSessionThatItsHostDroveIsReplayed() throws Exception {
    StringWriter session = new StringWriter();
    try (SessionRecorder recorder = new SessionRecorder(session, clock, SHOP, Redaction.DEFAULT);
        MiniProgram program =
            launch(
                BridgeEngine.builder()
                    .plugin(Till.class)
                    .callListener(recorder)
                    .programListener(recorder))) {
      clock.advance(Duration.ofSeconds(3));
      program.emit("order", Map.of("amount", 1));
      clock.advance(Duration.ofSeconds(60));
      program.emit("order", Map.of("amount", 2));
      clock.awaitIdle();
    }
    List<String> recorded = List.copyOf(console);
    console.clear();
    Replay replay = new Replay(Recording.parse("session.jsonl", session.toString()));
    try (MiniProgram program =
        launch(BridgeEngine.builder().interceptors(replay).callListener(replay))) {
      assertThat(program.pendingCalls()).isZero();
      assertThat(replay.hasEventsToSend()).isTrue();
      clock.advance(Duration.ofSeconds(62));
      assertThat(console).containsExactly("order 1", "paid 1");
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(recorded).containsExactly("order 1", "paid 1", "order 2", "paid 2");
    assertThat(console).isEqualTo(recorded);
    assertThat(replay.hasEventsToSend()).isFalse();
    assertThat(replay.divergence()).isEmpty();
  }

  @Test
  void answersAndEventsComeInTheRecordedOrderAlsoIfTimePassedBetweenTheCallsOfATurn() {
    JsSource script =
        new JsSource(
            "app.js",
            """
            wx.onHostEvent('order', () => { console.log('event'); });
            for (const api_name of ['slow', 'quick', 'state']) {
              wx.invokeNativePlugin({ api_name, complete: () => { console.log(api_name); },
                progress: () => { console.log('progress'); } });
            }
            """);
    String call =
        "{\"t\":%d,\"call\":%d,\"api\":\"%s\",\"via\":\"invokeNativePlugin\",\"sync\":false,";
    String params = "\"params\":{\"api_name\":\"%s\"}}\n";
    Replay replay =
        new Replay(
            Recording.parse(
                "session.jsonl",
                "{\"footbridge\":\"recording\",\"version\":1}\n"
                    + (call + params).formatted(100, 1, "slow", "slow")
                    + (call + params).formatted(130, 2, "quick", "quick")
                    + "{\"t\":140,\"call\":1,\"ok\":{}}\n"
                    + "{\"t\":141,\"event\":\"order\",\"data\":{}}\n"
                    + "{\"t\":142,\"call\":2,\"ok\":{}}\n"
                    + (call + params).formatted(150, 3, "state", "state")
                    + "{\"t\":151,\"call\":3,\"state\":{}}\n"
                    + "{\"t\":152,\"call\":3,\"ok\":{}}\n"));

    try (MiniProgram program =
        launch(BridgeEngine.builder().interceptors(replay).callListener(replay), script)) {
      clock.advance(Duration.ofSeconds(1));
      assertThat(program.pendingCalls()).isZero();
    }

    assertThat(console).containsExactly("slow", "event", "quick", "progress", "state");
    assertThat(replay.divergence()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', pay:fail", "'\"errMsg\":\"no money\"', pay:fail no money"})
  void aFailureThatWasWrittenByHandNeedsNoWholeErrMsg(String errMsg, String result) {
    Replay replay =
        new Replay(
            Recording.parse(
                "session.jsonl",
                "{\"footbridge\":\"recording\",\"version\":1}\n"
                    + "{\"t\":0,\"call\":1,\"api\":\"pay\",\"via\":\"pay\",\"sync\":false,"
                    + "\"params\":{}}\n"
                    + "{\"t\":1,\"call\":1,\"fail\":{"
                    + errMsg
                    + "}}"));
    JsSource script =
        new JsSource("app.js", "wx.pay({ fail: (res) => { console.log(res.errMsg); } });");

    try (MiniProgram program =
        launch(BridgeEngine.builder().interceptors(replay).callListener(replay), script)) {
      clock.advance(Duration.ofSeconds(1));
      assertThat(program.pendingCalls()).isZero();
    }

    assertThat(console).containsExactly(result);
  }

  @Test
  void anApiThatOnlyAMockDeclaredIsReplayedHoweverItsCallsEnded() throws Exception {
    JsSource script =
        new JsSource(
            "app.js",
            """
            const log = (res) => console.log(res.errMsg || res.message);
            wx.scan({ complete: log });
            wx.invokeNativePlugin({ api_name: 'open', timeout: 9000, complete: log });
            log(wx.invokeNativePlugin({ api_name: 'open', sync: true }));
            wx.invokeNativePlugin({ api_name: 'level', complete: log });
            log(wx.level());
            log(wx.invokeNativePlugin({ api_name: 'missing', sync: true }));
            """);
    Mocks mocks =
        Mocks.of(
            MockRule.on("scan").declared(false).never(),
            MockRule.on("open").declared(false).never(),
            MockRule.on("level").declared(true).ok());
    StringWriter session = new StringWriter();
    try (SessionRecorder recorder = new SessionRecorder(session, clock, SHOP, Redaction.DEFAULT);
        MiniProgram program =
            launch(
                BridgeEngine.builder()
                    .interceptors(mocks)
                    .callListener(recorder)
                    .programListener(recorder),
                script)) {
      clock.advance(Duration.ofMinutes(2));
      assertThat(program.isIdle()).isTrue();
    }
    List<String> recorded = List.copyOf(console);
    console.clear();
    Replay replay = new Replay(Recording.parse("session.jsonl", session.toString()));
    try (MiniProgram program =
        launch(BridgeEngine.builder().interceptors(replay).callListener(replay), script)) {
      clock.advance(Duration.ofSeconds(59));
      assertThat(program.pendingCalls()).isEqualTo(1);
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(recorded)
        .contains("scan:fail timeout", "invokeNativePlugin:fail timeout", "level:ok")
        .hasSize(6);
    assertThat(console).isEqualTo(recorded);
    assertThat(replay.divergence()).isEmpty();
  }

  @Test
  void T8_aRecordingSaysWhenAndWhereTheProgramRan() {
    Recording recording =
        Recording.parse(
            "session.jsonl",
            "{\"footbridge\":\"recording\",\"version\":1,\"start\":\"2024-07-01T10:00:00Z\","
                + "\"timezone\":\"Europe/Berlin\",\"lang\":\"de\",\"seed\":42}");

    assertThat(recording.start()).isEqualTo(Instant.parse("2024-07-01T10:00:00Z"));
    assertThat(recording.environment())
        .isEqualTo(
            ProgramEnvironment.MACHINE
                .withTimeZone(ZoneId.of("Europe/Berlin"))
                .withLanguage("de")
                .withSeed(42));
  }

  @Test
  void T8_anOlderRecordingLeavesThatToTheMachine() {
    Recording recording =
        Recording.parse("session.jsonl", "{\"footbridge\":\"recording\",\"version\":1}");

    assertThat(recording.start()).isEqualTo(ManualClock.DEFAULT_START);
    assertThat(recording.environment()).isEqualTo(ProgramEnvironment.MACHINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"start\":\"now\"",
        "\"start\":\"+999999999-01-01T00:00:00Z\"",
        "\"timezone\":\"Mars\"",
        "\"lang\":\"!\""
      })
  void aHeaderThatCannotBeReadIsAnErrorWithItsPlace(String member) {
    assertThatThrownBy(
            () ->
                Recording.parse(
                    "session.jsonl", "{\"footbridge\":\"recording\",\"version\":1," + member + "}"))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining(
            "session.jsonl:1: the header has a start, timezone or lang that cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "1.5", "null", "9223372036854775808"})
  void aSeedThatIsNoWholeNumberIsAnError(String seed) {
    assertThatThrownBy(
            () ->
                Recording.parse(
                    "session.jsonl",
                    "{\"footbridge\":\"recording\",\"version\":1,\"seed\":" + seed + "}"))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining(
            "session.jsonl:1: expected a whole number as \"seed\", but found " + seed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"t\":1e300,\"event\":\"a\",\"data\":{}}|\"t\" is after more than 100 years: 1.0E300",
        "{\"t\":1,\"call\":1,\"api\":\"a\",\"via\":\"a\",\"sync\":true,\"times\":[1e300,1]}"
            + "|expected pairs of numbers as \"times\"",
      })
  void aTimeThatDoesNotFitIsAnErrorWithItsPlace(String line, String message) {
    assertThatThrownBy(
            () ->
                Recording.parse(
                    "session.jsonl", "{\"footbridge\":\"recording\",\"version\":1}\n" + line))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageContaining("session.jsonl:2: " + message);
  }

  @Test
  void T8_theProgramReadsTheRecordedTimesAndThenThoseOfTheClock() {
    String call = "\"api\":\"pay\",\"via\":\"invokeNativePlugin\",\"sync\":false,\"params\":{}";
    Recording recording =
        Recording.parse(
            "session.jsonl",
            "{\"footbridge\":\"recording\",\"version\":1,\"start\":\"1970-01-01T00:00:01Z\"}\n"
                + ("{\"t\":5,\"call\":1," + call + ",\"times\":[3,2,4,1]}\n")
                + ("{\"t\":9,\"call\":2," + call + ",\"times\":[8,1]}"));
    ReplayClock times = new ReplayClock(new ManualClock(recording.start()), recording);

    assertThat(List.of(times.epochMillis(), times.epochMillis(), times.epochMillis()))
        .containsExactly(1003L, 1003L, 1004L);
    assertThat(times.epochMillis()).as("beyond the recording, never back").isEqualTo(1004);
    times.callStarted();
    assertThat(times.epochMillis()).isEqualTo(1008);
    times.callStarted();
    assertThat(times.epochMillis()).isEqualTo(1008);
  }

  @Test
  void timesThatAreNoPairsAreAnError() {
    assertThatThrownBy(
            () ->
                Recording.parse(
                    "session.jsonl",
                    "{\"footbridge\":\"recording\",\"version\":1}\n"
                        + "{\"t\":5,\"call\":1,\"api\":\"pay\",\"times\":[3]}"))
        .hasMessageContaining("session.jsonl:2: expected pairs of numbers as \"times\"");
  }

  private MiniProgram launch(BridgeEngineBuilder engine) {
    return launch(engine, SCRIPT);
  }

  private MiniProgram launch(BridgeEngineBuilder engine, JsSource script) {
    ProgramListener listener =
        new ProgramListener() {
          @Override
          public void console(MiniAppInfo program, String level, String text) {
            console.add(text);
          }
        };
    MiniProgram program = engine.clock(clock).programListener(listener).build().launch(SHOP);
    program.evaluate(script).join();
    return program;
  }
}
