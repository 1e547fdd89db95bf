package dev.footbridge.jvm.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceFileTest {
  /** Answers in every form. */
  @JsPlugin(secondary = true)
  public static final class Till extends BaseJsPlugin {
    @JsEvent("pay")
    public void pay(RequestEvent req) {
      req.sendState(Map.of("step", 1));
      req.sendState(Map.of("step", 2));
      req.ok();
    }

    @JsEvent("balance")
    public Map<String, Object> balance(RequestEvent req) {
      return Map.of("balance", 3);
    }

    @JsEvent("never")
    public void never(RequestEvent req) {}
  }

  private static final String SCRIPT =
      """
      console.log('paying');
      wx.invokeNativePlugin({ api_name: 'balance', sync: true });
      wx.invokeNativePlugin({ api_name: 'pay', data: { text: '\\ud800</script>' } });
      """;

  private static void run(TraceFile trace, String name, String script) {
    ProgramTrace program = trace.program(name);
    BridgeEngine engine =
        BridgeEngine.builder()
            .plugin(Till.class)
            .logic(new PagesLayer())
            .callListener(program)
            .programListener(program)
            .build();
    try (MiniProgram running = engine.launch(MiniAppInfo.of(name))) {
      running.evaluate(new JsSource("app.js", script)).join();
      running.whenIdle().join();
    }
  }

  private static List<JsonNode> eventsOf(String name, String script) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TraceFile trace = new TraceFile(out)) {
      run(trace, "other", "wx.invokeNativePlugin({ api_name: 'balance', sync: true });");
      run(trace, name, script);
    }
    List<JsonNode> events = new ArrayList<>();
    new ObjectMapper().readTree(out.toByteArray()).forEach(events::add);
    int pid =
        events.stream()
            .filter(e -> e.at("/args/name").asText().equals(name))
            .findFirst()
            .orElseThrow()
            .get("pid")
            .asInt();
    return events.stream().filter(e -> e.get("pid").asInt() == pid).toList();
  }

  private static List<String> names(List<JsonNode> events, String phase) {
    return events.stream()
        .filter(e -> e.get("ph").asText().equals(phase))
        .map(e -> e.get("name").asText())
        .toList();
  }

  @Test
  void callsAreSpansWithTheirStates() throws IOException {
    List<JsonNode> events = eventsOf("shop", SCRIPT);
    assertThat(names(events, "b")).containsExactly("balance", "pay");
    assertThat(names(events, "e")).containsExactly("balance", "pay");
    List<String> pay =
        events.stream()
            .filter(e -> e.path("id").asText().endsWith(".2"))
            .map(e -> e.get("ph").asText() + e.at("/args/data").asText())
            .toList();
    assertThat(pay).containsExactly("b", "n{\"step\":1}", "n{\"step\":2}", "e");
    assertThat(names(events, "i")).containsExactly("console.log");
  }

  @Test
  void pagesAreSpansWithTheTimesThatTheyAreShown() throws IOException {
    List<String> pages =
        eventsOf("shop", PagesLayer.TWO_PAGES).stream()
            .filter(e -> e.path("cat").asText().equals("page"))
            .map(e -> e.get("ph").asText() + e.get("id").asText() + " " + e.get("name").asText())
            .toList();
    assertThat(pages)
        .containsExactly(
            "b2.1 pages/index/index",
            "b2.1 shown",
            "e2.1 shown",
            "b2.2 pages/order/detail",
            "b2.2 shown",
            "n2.2 onReady",
            "e2.2 shown",
            "e2.2 pages/order/detail",
            "b2.1 shown",
            "e2.1 shown", // it ends with the trace
            "e2.1 pages/index/index");
  }

  @Test
  void navigationAndAllElseAreInstants() throws IOException {
    List<JsonNode> events =
        eventsOf("shop", PagesLayer.TWO_PAGES + "tell('page', { hook: 'onShow', page: 'none' });");
    assertThat(names(events, "i"))
        .containsExactly(
            "app onLaunch",
            "app onShow",
            "console.log",
            "launch pages/index/index",
            "page none onShow",
            "navigateTo pages/order/detail",
            "ui showToast",
            "noscreen vibrateShort",
            "navigateBack pages/index/index");
    assertThat(events)
        .anyMatch(
            e -> e.at("/args/data").asText().contains("\"stack\":[\"pages/index/index\",\"p"));
  }

  @Test
  void ofTwoPagesWithOnePathTheLastOneEndsFirst() throws IOException {
    List<String> pages =
        eventsOf(
                "shop",
                "for (const hook of ['onLoad', 'onLoad', 'onUnload', 'onUnload'])"
                    + " tell('page', { hook, page: 'a' });")
            .stream()
            .filter(e -> e.path("cat").asText().equals("page"))
            .map(e -> e.get("ph").asText() + e.get("id").asText())
            .toList();
    assertThat(pages).containsExactly("b2.1", "b2.2", "e2.2", "e2.1");
  }

  @Test
  void spansOfAThreadNest() throws IOException {
    List<JsonNode> events = eventsOf("shop", SCRIPT);
    Map<Integer, Deque<String>> open = new HashMap<>();
    double last = 0;
    String around = "";
    for (JsonNode event : events) {
      assertThat(event.get("ts").asDouble()).isGreaterThanOrEqualTo(last);
      last = event.get("ts").asDouble();
      Deque<String> stack = open.computeIfAbsent(event.get("tid").asInt(), t -> new ArrayDeque<>());
      switch (event.get("ph").asText()) {
        case "B" -> {
          String name = event.get("name").asText();
          if (name.equals("balance")) {
            around = stack.peek();
          }
          stack.push(name);
        }
        case "E" -> stack.pop();
        default -> {}
      }
    }
    assertThat(open.values()).allSatisfy(stack -> assertThat(stack).isEmpty());
    assertThat(around).isEqualTo("turn"); // a synchronous handler runs inside JavaScript
  }

  @Test
  void handlersRunOnThreadsWithNames() throws IOException {
    List<JsonNode> events = eventsOf("shop", SCRIPT);
    JsonNode pay =
        events.stream()
            .filter(e -> e.get("ph").asText().equals("B") && e.get("name").asText().equals("pay"))
            .findFirst()
            .orElseThrow();
    assertThat(events)
        .anySatisfy(
            event -> {
              assertThat(event.get("name").asText()).isEqualTo("thread_name");
              assertThat(event.get("tid")).isEqualTo(pay.get("tid"));
              assertThat(event.at("/args/name").asText()).startsWith("handlers: ");
            });
  }

  @Test
  void whatHasNotEndedEndsWithTheTrace() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceFile trace = new TraceFile(out);
    ProgramTrace program = trace.program("shop");
    BridgeEngine engine =
        BridgeEngine.builder()
            .plugin(Till.class)
            .callListener(program)
            .programListener(program)
            .build();
    try (MiniProgram running = engine.launch(MiniAppInfo.of("shop"))) {
      running.evaluate(new JsSource("a.js", "wx.invokeNativePlugin({ api_name: 'never' })")).join();
      trace.close();
    }
    List<JsonNode> events = new ArrayList<>();
    new ObjectMapper().readTree(out.toByteArray()).forEach(events::add);
    assertThat(names(events, "b")).containsExactly("never");
    assertThat(names(events, "e")).containsExactly("never");
    assertThat(names(events, "B").size()).isEqualTo(names(events, "E").size());
  }

  @Test
  void failureToWriteIsReportedAtTheEndAndStopsNothing() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    TraceFile trace = new TraceFile(full);
    run(trace, "shop", SCRIPT);
    assertThatThrownBy(trace::close).isInstanceOf(IOException.class).hasMessage("no space left");
  }
}
