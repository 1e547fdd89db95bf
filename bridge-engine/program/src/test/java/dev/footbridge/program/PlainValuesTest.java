package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.program.module.ConvertedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain values that every whole program has, whoever builds its engine. */
class PlainValuesTest {
  @TempDir Path path;
  private final List<String> printed = new CopyOnWriteArrayList<>();

  /** A plugin of the app that answers one of the names. */
  @JsPlugin(secondary = false)
  public static class Network extends BaseJsPlugin {
    @JsEvent("getNetworkType")
    public void getNetworkType(RequestEvent req) {
      req.ok(Map.of("networkType", "5g"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W53_plainValuesAreThereAndPluginsWin(String runtime) {
    new Folder(path)
        .with("app.json", "{\"pages\": [\"pages/index/index\"]}")
        .with("app.js", "App({});")
        .with(
            "pages/index/index.js",
            """
            Page({
              async onLoad() {
                console.log((await wx.getNetworkType()).networkType);
                await wx.setClipboardData({ data: 'copied' });
                console.log((await wx.getClipboardData()).data, wx.getBatteryInfoSync().level);
              },
            });
            """);
    WholeProgram whole = Objects.requireNonNull(WholeProgram.find(path, ConvertedFiles.none()));
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(JsRuntimes.named(runtime))
            .logic(whole.logic(LogicMode.RUN))
            .plugin(Network.class)
            .programListener(
                new ProgramListener() {
                  @Override
                  public void console(MiniAppInfo program, String level, String text) {
                    printed.add(text);
                  }
                })
            .build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx1"))) {
      ProgramDriver.of(program).launch("").join();
      program.whenIdle().join();
    }
    assertThat(printed).containsExactly("5g", "copied 100");
  }
}
