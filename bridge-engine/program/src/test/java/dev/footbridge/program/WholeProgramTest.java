package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.program.module.ConvertedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole programs from their folder to their pages, on both runtimes. */
class WholeProgramTest {
  @TempDir Path folder;
  private final List<String> seen = new CopyOnWriteArrayList<>();

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private BridgeEngine engine(String runtime, LogicMode mode) {
    WholeProgram whole = Objects.requireNonNull(WholeProgram.find(folder, ConvertedFiles.none()));
    return BridgeEngine.builder()
        .runtime(JsRuntimes.named(runtime))
        .logic(whole.logic(mode))
        .programListener(
            new ProgramListener() {
              @Override
              public void console(MiniAppInfo program, String level, String text) {
                seen.add(text);
              }

              @Override
              public void error(MiniAppInfo program, ScriptError error) {
                seen.add(error.message() + "\n" + error.stack());
              }

              @Override
              public void happened(MiniAppInfo program, String kind, Payload data) {
                if (System.getProperty("show") != null) System.out.println(data.json());
              }
            })
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void opensItsPagesWithTheirModules(String runtime) throws IOException {
    write("app.json", "{\"pages\": [\"pages/index/index\", \"pages/order/index\"]}");
    write("app.js", "App({ onLaunch(o) { console.log('launch', o.path); }, globalData: 7 });");
    write(
        "pages/index/index.js",
        """
        import { price } from '../../utils/price';
        Page({
          data: { n: 1 },
          onLoad() {
            this.setData({ n: price(2), at: getApp().globalData });
            console.log(JSON.stringify(this.data));
          },
          buy() { return wx.navigateTo({ url: '../order/index?id=3' }); },
        });
        """);
    write("utils/price.js", "export const price = (n) => n * 10;");
    write(
        "pages/order/index.js",
        """
        const list = require('./list');
        Page({
          onLoad(query) { console.log('order', query.id, list.length, getCurrentPages().length); },
          onReady() {

            boom();
          },
        });
        """);
    write("pages/order/list.json", "[1, 2]");
    try (MiniProgram program = engine(runtime, LogicMode.RUN).launch(MiniAppInfo.of("wx1"))) {
      ProgramDriver driver = ProgramDriver.of(program);
      driver.launch("").join();
      assertThat(driver.drive("callMethod", "{\"name\":\"buy\"}").join()).contains("navigateTo:ok");
      program.whenIdle().join();
    }
    assertThat(seen.subList(0, 3))
        .containsExactly("launch pages/index/index", "{\"n\":20,\"at\":7}", "order 3 2 2");
    assertThat(seen.get(3)).contains("boom").contains("pages/order/index.js:6:");
  }
}
