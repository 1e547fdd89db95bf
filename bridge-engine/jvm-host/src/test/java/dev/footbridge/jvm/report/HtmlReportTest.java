package dev.footbridge.jvm.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.event.PagesLayer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  /** Answers, and throws. */
  @JsPlugin(secondary = true)
  public static final class Till extends BaseJsPlugin {
    @JsEvent("pay")
    public void pay(RequestEvent req) {
      req.sendState(Map.of("step", "</script><script>document.title='broken'</script>"));
      req.ok(Map.of("paid", "<!--<script>"));
    }

    @JsEvent("jam")
    public String jam(RequestEvent req) {
      if (req.params().isEmpty()) {
        throw new IllegalStateException("no paper");
      }
      return req.okSync(null);
    }
  }

  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

  private static String page(String script) throws IOException {
    HtmlReport report = new HtmlReport("</title>till", thrown -> "stack of " + thrown.getMessage());
    ProgramReport program = report.program("till");
    BridgeEngine engine =
        BridgeEngine.builder()
            .plugin(Till.class)
            .logic(new PagesLayer())
            .callListener(program)
            .programListener(program)
            .build();
    try (MiniProgram running = engine.launch(MiniAppInfo.of("till"))) {
      var unused = running.evaluate(new JsSource("app.js", script));
      running.whenIdle().join();
    }
    program.test(new TestOutcome("pays", "failed", 1.5, List.of("Expected 1 to be 2.")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode data(String page) throws IOException {
    Matcher matcher = DATA.matcher(page);
    assertThat(matcher.find()).isTrue();
    return new ObjectMapper().readTree(matcher.group(1));
  }

  @Test
  void holdsWhatEachCallDid() throws IOException {
    JsonNode data =
        data(
            page(
                """
                wx.invokeNativePlugin({ api_name: 'jam', sync: true });
                wx.invokeNativePlugin({ api_name: 'pay', data: { amount: 3 } });
                """));
    JsonNode jam = data.at("/programs/0/calls/0");
    assertThat(jam.get("ok").asBoolean()).isFalse();
    assertThat(jam.get("sync").asBoolean()).isTrue();
    assertThat(jam.get("cause").asText()).isEqualTo("stack of no paper");
    assertThat(jam.get("handledTo").asDouble())
        .isGreaterThanOrEqualTo(jam.get("handledFrom").asDouble());
    JsonNode pay = data.at("/programs/0/calls/1");
    assertThat(pay.get("api").asText()).isEqualTo("pay");
    assertThat(pay.get("params").asText()).contains("\"amount\":3");
    assertThat(pay.get("states")).hasSize(1);
    assertThat(pay.get("ok").asBoolean()).isTrue();
    assertThat(data.at("/programs/0/tests/0/failures/0").asText()).isEqualTo("Expected 1 to be 2.");
  }

  @Test
  void errorsAreDistinguishedFromConsoleErrors() throws IOException {
    JsonNode events =
        data(page("console.error('seems wrong'); throw new Error('is wrong');"))
            .at("/programs/0/events");
    assertThat(events.get(0).get("kind").asText()).isEqualTo("error");
    assertThat(events.get(1).get("kind").asText()).isEqualTo("failure");
    assertThat(events.get(1).get("text").asText()).isEqualTo("uncaught: Error: is wrong");
    assertThat(events.get(1).get("stack").asText()).contains("app.js:1:");
  }

  @Test
  void eventsOfPagesHaveTheirPageAndCallsTheirMark() throws IOException {
    JsonNode program = data(page(PagesLayer.TWO_PAGES)).at("/programs/0");
    JsonNode load = program.at("/events/7");
    assertThat(load.get("kind").asText()).isEqualTo("happened");
    assertThat(load.get("what").asText()).isEqualTo("page");
    assertThat(load.get("page").asText()).isEqualTo("pages/order/detail");
    assertThat(load.get("hook").asText()).isEqualTo("onLoad");
    assertThat(load.get("text").asText()).isEqualTo("pages/order/detail onLoad {\"id\":\"3\"}");
    assertThat(program.findValuesAsText("what")).doesNotContain("ui", "noscreen");
    assertThat(program.at("/calls/2/noScreen").asBoolean()).isTrue();
    assertThat(program.get("calls").findValuesAsText("noScreen")).hasSize(1);
  }

  @Test
  void anEventWithoutPagesIsAsBefore() throws IOException {
    assertThat(data(page("console.log(1);")).at("/programs/0/events/0").fieldNames())
        .toIterable()
        .containsExactly("at", "kind", "text", "stack");
  }

  @Test
  void noPayloadCanBreakThePage() throws IOException {
    String page =
        page("wx.invokeNativePlugin({ api_name: 'pay', data: { a: '</script>\\u2028' } });");
    // The one of the data, and the one that shows it.
    assertThat(page.split("</script>", -1)).hasSize(3);
    assertThat(page.split("<!--", -1)).hasSize(1);
    assertThat(page).doesNotContain("</title>till");
    JsonNode call = data(page).at("/programs/0/calls/0");
    assertThat(call.get("params").asText()).contains("</script>");
    assertThat(call.at("/states/0/data").asText()).contains("document.title='broken'");
  }

  @Test
  void pageAsksNobodyForAnything() throws IOException {
    assertThat(page("")).contains("default-src 'none'").doesNotContain("http:", "https:", " src=");
  }
}
