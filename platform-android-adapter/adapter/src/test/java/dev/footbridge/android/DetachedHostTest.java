package dev.footbridge.android;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.android.robolectric.documented.CustomPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.JsSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Android plugins on a plain JVM. */
class DetachedHostTest {
  private static final String NO_ACTIVITY =
      "invokeNativePlugin:fail there is no Activity on the detached host; test what needs one under"
          + " Robolectric, as the example android-plugin does";

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  @Test
  void A1_theDocumentedActivityPluginIsToldThatThereIsNone() throws Exception {
    run("testStartActivityForResult", CustomPlugin.class);

    assertThat(log).containsExactly(NO_ACTIVITY);
  }

  @Test
  void A1_thereIsNoActivityByAnyWay() throws Exception {
    List<BiConsumer<RunsPlugin, RequestEvent>> ways =
        List.of(
            (plugin, req) -> req.activityRef.get(),
            (plugin, req) -> plugin.context().getAttachedActivity());
    for (BiConsumer<RunsPlugin, RequestEvent> way : ways) {
      log.clear();
      RunsPlugin.does = way;
      run("runs", RunsPlugin.class);
      assertThat(log).containsExactly(NO_ACTIVITY);
    }
  }

  private void run(String api, Class<? extends BaseJsPlugin> plugin) throws Exception {
    BridgeEngine engine =
        BridgeEngine.builder()
            .host(FootbridgeAndroid.detachedHost())
            .plugin(plugin)
            .programListener(
                new ProgramListener() {
                  @Override
                  public void console(MiniAppInfo program, String level, String text) {
                    log.add(text);
                  }

                  @Override
                  public void warning(MiniAppInfo program, String text) {
                    log.add("warning " + text);
                  }
                })
            .callListener(
                new CallListener() {
                  @Override
                  public void duplicate(BridgeCall call, Outcome second) {
                    log.add("settled twice");
                  }
                })
            .build();
    String script =
        "wx.invokeNativePlugin({ api_name: '"
            + api
            + "', complete(res) { console.log(res.errMsg); } })";
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-picker"))) {
      program.evaluate(new JsSource("app.js", script)).get();
      program.whenIdle().get();
    }
  }
}
