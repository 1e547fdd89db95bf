package dev.footbridge.jvm.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.event.PagesLayer;
import dev.footbridge.jvm.text.Colours;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What transcripts say about the pages of a whole program. */
class PagesTranscriptTest {
  private static final JsSource NOTHING = new JsSource("a.js", "");

  /** Runs a program; returns the transcript's lines, and its counts as the last one. */
  private static String[] run(Function<PrintStream, Transcript> form, String script) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8);
    ProgramTranscript transcript = new ProgramTranscript(form.apply(out), Clock.system());
    BridgeEngine engine =
        BridgeEngine.builder()
            .logic(new PagesLayer())
            .callListener(transcript)
            .programListener(transcript)
            .build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("shop"))) {
      program.evaluate(new JsSource("app.js", script)).join();
      program.whenIdle().join();
    }
    out.println(transcript.end().line());
    return written
        .toString(StandardCharsets.UTF_8)
        .replaceAll("\\d+\\.\\d ms", "… ms")
        .replaceAll("\"(t|ms)\":[0-9.]+", "\"$1\":0.0")
        .split("\n");
  }

  private static String[] text(String script) {
    return run(out -> new TextTranscript(out, Colours.OFF, NOTHING), script);
  }

  private static String[] json(String script) {
    return run(JsonTranscript::new, script);
  }

  @Test
  void textShowsPagesAndNavigationAtTheLeft() {
    assertThat(text(PagesLayer.TWO_PAGES))
        .containsExactly(
            "app  onLaunch {\"path\":\"pages/index/index\"}",
            "app  onShow",
            "page pages/index/index onLoad",
            "     loading",
            "page pages/index/index onShow",
            "->   launch pages/index/index",
            "#1   wx.navigateTo {\"url\":\"/pages/order/detail?id=3\"}",
            "page pages/index/index onHide",
            "page pages/order/detail onLoad {\"id\":\"3\"}",
            "page pages/order/detail onShow",
            "->   navigateTo pages/order/detail [index, order/detail]",
            "#1     ok  … ms",
            "page pages/order/detail onReady",
            "#2   wx.showToast {\"title\":\"Saved\"}",
            "#2     ok  … ms",
            "#3   wx.vibrateShort {}",
            "#3     ok  (no screen)  … ms",
            "#4   wx.navigateBack {}",
            "page pages/order/detail onUnload",
            "page pages/index/index onShow",
            "->   navigateBack pages/index/index",
            "#4     ok  … ms",
            "2 pages opened; 4 calls: 4 ok, 0 failed");
  }

  @Test
  void textShowsWhatNoCallShows() {
    assertThat(
            text(
                """
                tell('ui', { api: 'setNavigationBarTitle', params: { title: 'Shop' } });
                tell('noscreen', { api: 'createAnimation' });
                tell('unanswered', { api: 'showModal', params: { title: 'Pay?' } });
                tell('notFound', { page: 'pages/nix' });
                tell('weather', { rain: [1, 2], wind: null });
                """))
        .containsExactly(
            "ui   setNavigationBarTitle {\"title\":\"Shop\"}",
            "no screen: createAnimation",
            "unanswered: showModal {\"title\":\"Pay?\"}",
            "not found: pages/nix",
            "weather {\"rain\":[1,2]}",
            "no calls");
  }

  @Test
  void X12_textOfAPageIsNeverALineOfItsOwn() {
    String[] lines =
        text(
            """
            tell('page', { hook: 'onLoad', page: 'a\\nerror: b\\u001b[2J', query: { q: '\\u202e' } });
            tell('\\n##vso[task]', { hook: 'x'.repeat(1000) });
            """);
    assertThat(lines)
        .containsExactly(
            "page a\\nerror: b\\u001b[2J onLoad {\"q\":\"\\u202e\"}",
            "\\n\\u0023#vso[task] {\"hook\":\"" + "x".repeat(291) + "… (1011 characters)",
            "no calls");
  }

  @Test
  void coloursMakePagesStandOut() {
    String[] lines =
        run(
            out -> new TextTranscript(out, Colours.ON, NOTHING),
            "tell('page', { hook: 'onLoad', page: 'pages/a' });"
                + "tell('unanswered', { api: 'showModal' });");
    assertThat(lines)
        .startsWith(
            "\u001B[2mpage \u001B[0m\u001B[1mpages/a\u001B[0m onLoad",
            "\u001B[33munanswered: \u001B[0m\u001B[1mshowModal\u001B[0m");
  }

  @Test
  void jsonHasEveryEventWithItsData() {
    assertThat(json(PagesLayer.TWO_PAGES))
        .contains(
            "{\"type\":\"app\",\"data\":{\"hook\":\"onShow\"},\"t\":0.0}",
            "{\"type\":\"page\",\"data\":{\"hook\":\"onLoad\",\"page\":\"pages/order/detail\","
                + "\"query\":{\"id\":\"3\"}},\"t\":0.0}",
            "{\"type\":\"navigate\",\"data\":{\"type\":\"navigateBack\",\"page\":"
                + "\"pages/index/index\",\"stack\":[\"pages/index/index\"]},\"t\":0.0}",
            "{\"type\":\"ui\",\"data\":{\"api\":\"showToast\",\"params\":{\"title\":\"Saved\"}},"
                + "\"t\":0.0}",
            "{\"type\":\"noscreen\",\"data\":{\"api\":\"vibrateShort\"},\"t\":0.0}");
  }

  @Test
  void aProgramWithoutPagesIsCountedAsBefore() {
    assertThat(text("wx.vibrateShort();")).endsWith("1 call: 1 ok, 0 failed");
  }
}
