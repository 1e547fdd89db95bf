package dev.footbridge.examples.android;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.android.FootbridgeAndroid;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.JsSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same plugin class on a plain JVM: its APIs without an Activity need no Android. */
class ContactsPluginTest {
  @Test
  void aCardIsSentWithProgress() throws Exception {
    assertThat(
            consoleOf(
                """
                wx.invokeNativePlugin({
                  api_name: 'sendCard',
                  data: { to: 'Ada' },
                  progress(state) { console.log(`${state.percent} %`); },
                  success(res) { console.log(`sent to ${res.to}`); },
                });
                """))
        .containsExactly("25 %", "50 %", "75 %", "100 %", "sent to Ada");
  }

  @Test
  void aContactCannotBePickedWithoutAndroid() throws Exception {
    assertThat(
            consoleOf(
                """
                wx.invokeNativePlugin({
                  api_name: 'pickContact',
                  fail(res) { console.log(res.errMsg); },
                });
                """))
        .containsExactly(
            "invokeNativePlugin:fail there is no Context on the detached host; test what needs one"
                + " under Robolectric");
  }

  private static List<String> consoleOf(String script) throws Exception {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    BridgeEngine engine =
        BridgeEngine.builder()
            .host(FootbridgeAndroid.detachedHost())
            .plugin(ContactsPlugin.class)
            .programListener(
                new ProgramListener() {
                  @Override
                  public void console(MiniAppInfo program, String level, String text) {
                    lines.add(text);
                  }
                })
            .build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-picker"))) {
      program.evaluate(new JsSource("app.js", script)).get();
      program.whenIdle().get();
    }
    return lines;
  }
}
