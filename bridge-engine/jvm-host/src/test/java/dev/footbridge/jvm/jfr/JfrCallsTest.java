package dev.footbridge.jvm.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JfrCallsTest {
  /** Answers one API. */
  @JsPlugin(secondary = true)
  public static final class Till extends BaseJsPlugin {
    @JsEvent("pay")
    public void pay(RequestEvent req) {
      req.sendState(Map.of("step", 1));
      req.ok();
    }
  }

  private static final String APIS =
      "{\"extApi\": [{\"name\": \"pay\", \"sync\": false, \"params\": {}}]}";

  @TempDir Path folder;

  @Test
  void callsAreRecordedWithoutTheirPayloads() throws Exception {
    Path file = folder.resolve("calls.jfr");
    try (Recording recording = new Recording()) {
      recording.start();
      BridgeEngine engine =
          BridgeEngine.builder()
              .plugin(Till.class)
              .customApis(CustomApiConfig.parse("apis.json", APIS))
              .callListener(new JfrCalls())
              .build();
      try (MiniProgram program = engine.launch(MiniAppInfo.of("shop"))) {
        program
            .evaluate(
                new JsSource(
                    "app.js",
                    """
                    wx.pay({ pin: 's3cret' });
                    wx.invokeNativePlugin({ api_name: 'refund', sync: true });
                    """))
            .join();
        program.whenIdle().join();
      }
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> calls =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals("dev.footbridge.Call"))
            .toList();
    assertThat(calls).hasSize(2).noneMatch(call -> call.toString().contains("s3cret"));
    RecordedEvent pay =
        calls.stream().filter(e -> e.getString("api").equals("pay")).findFirst().orElseThrow();
    assertThat(pay.getString("program")).isEqualTo("shop");
    // A short name: JDK 17's recorder may lose longer texts in a second recording of a process.
    assertThat(pay.getString("function")).isEqualTo("pay");
    assertThat(pay.getInt("states")).isEqualTo(1);
    assertThat(pay.getBoolean("ok")).isTrue();
    assertThat(pay.getThread("handlerThread")).isNotNull();
    assertThat(pay.getDuration()).isPositive();
    RecordedEvent refund =
        calls.stream().filter(e -> e.getString("api").equals("refund")).findFirst().orElseThrow();
    assertThat(refund.getBoolean("ok")).isFalse();
    assertThat(refund.getString("error")).isEqualTo("UNKNOWN_API");
    assertThat(refund.getThread("handlerThread")).isNull();
  }
}
