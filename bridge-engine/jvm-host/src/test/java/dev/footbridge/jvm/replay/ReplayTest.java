package dev.footbridge.jvm.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.recording.Redaction;
import dev.footbridge.engine.recording.SessionRecorder;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.mock.MockRule;
import dev.footbridge.jvm.mock.Mocks;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
