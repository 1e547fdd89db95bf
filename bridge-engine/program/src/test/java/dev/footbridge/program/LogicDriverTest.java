package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of a driver, and the global {@code program} of tests, on both engines. */
class LogicDriverTest {
  private static final String COUNTER =
      """
      Page({
        data: {total: 1, list: [{a: 1}]},
        async add(n) { await null; this.setData({total: this.data.total + n}); return this.data.total; },
        fail() { throw new Error('it broke'); },
        onShareAppMessage(options) { return {title: options.from + this.data.total}; },
        onPageScroll({scrollTop}) { this.setData({scrollTop}); },
        onReachBottom() { this.setData({bottom: true}); },
      });
      """;

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void commandsReadAndCallPages(String runtime) {
    try (TestLogic logic = new TestLogic(runtime).page("pages/a", COUNTER)) {
      logic.open("pages/a");
      assertThat(logic.drive("callMethod", "{\"name\":\"add\",\"args\":[2]}")).isEqualTo("3");
      assertThat(logic.drive("data", "{\"path\":\"list[0].a\"}")).isEqualTo("1");
      assertThat(logic.drive("data", "{\"path\":\"gone.gone\"}")).isEmpty();
      assertThat(logic.drive("setData", "{\"data\":{\"list[0].a\":2}}")).isEmpty();
      assertThat(logic.drive("data")).isEqualTo("{\"total\":3,\"list\":[{\"a\":2}]}");
      assertThat(logic.drive("setDataCalls"))
          .isEqualTo("[{\"keys\":[\"total\"],\"size\":11},{\"keys\":[\"list[0].a\"],\"size\":15}]");
      assertThat(logic.drive("callMethod", "{\"name\":\"fail\"}"))
          .isEqualTo("error: Error: it broke");
      assertThat(logic.log()).isEmpty();
      assertThat(logic.drive("current")).isEqualTo("{\"path\":\"pages/a\",\"query\":{}}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void mistakesAreExplained(String runtime) {
    try (TestLogic logic = new TestLogic(runtime).page("pages/a", COUNTER)) {
      assertThat(logic.drive("data"))
          .isEqualTo(
              "error: Error: no page is open: open one first, as with program.open('pages/a')");
      logic.open("pages/a");
      assertThat(logic.drive("callMethod", "{\"name\":\"ad\"}"))
          .isEqualTo("error: Error: page 'pages/a' has no method 'ad'; did you mean 'add'?");
      assertThat(logic.drive("data", "{\"page\":1}"))
          .isEqualTo("error: Error: no page has the index 1: 1 are open, from 0");
      assertThat(logic.drive("dance"))
          .startsWith("error: Error: there is no command 'dance'; there are");
      logic.run("getCurrentPages()[0].data.self = getCurrentPages()[0].data;");
      assertThat(logic.drive("data")).startsWith("error: the value cannot be sent: TypeError");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void testsDriveTheProgram(String runtime) {
    try (TestLogic logic = new TestLogic(runtime).page("pages/a", COUNTER)) {
      logic.page("pages/b", "Page({onLoad() { wx.setNavigationBarTitle({title: 'B'}); }});");
      logic.runToTheEnd(
          """
          (async () => {
            try { program.currentPage(); } catch (e) { console.log(e.message.slice(0, 15)); }
            const page = await program.open('pages/a?id=3');
            console.log(page.path, page.query.id, page.data('total'), await page.callMethod('add', 4));
            page.setData({'list[0].b': 2});
            console.log(JSON.stringify(page.data('list')), page.setDataCalls().length);
            console.log(page.share().title, page.share({from: 'button'}).title);
            page.scroll(30); page.reachBottom();
            console.log(page.data('scrollTop'), page.data('bottom'));
            wx.showToast({title: 'T'});
            program.answerModal({confirm: false});
            const {confirm} = await wx.showModal({});
            await program.idle();
            console.log(confirm, program.toasts().map((t) => t.title).join());
            wx.navigateTo({url: '/pages/b'});
            await program.idle();
            const b = program.currentPage();
            console.log(program.pageStack().map((p) => p.path).join(), b.title(), b.path, page.isOpen());
            console.log((await program.back()).path, b.isOpen());
            try { await program.open('pages/aa'); } catch (e) { console.log(e.message); }
            try { page.callMethod('ad'); } catch (e) { console.log(e.message); }
            program.hide();
            program.show();
            page.data('list').push(1);
            console.log(page.data('list').length);
          })().finally(() => console.log('end'));
          """);
      assertThat(logic.log())
          .containsExactly(
              "no page is open",
              "pages/a 3 1 5",
              "[{\"a\":1,\"b\":2}] 2",
              "menu5 button5",
              "30 true",
              "false T",
              "pages/a,pages/b B pages/b true",
              "pages/a false",
              "page \"pages/aa\" is not found: app.json does not list it; did you mean \"pages/a\"?",
              "page 'pages/a' has no method 'ad'; did you mean 'add'?",
              "1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void theProgramIsLaunchedOnce(String runtime) {
    try (TestLogic logic = new TestLogic(runtime).page("pages/a", "Page({});")) {
      logic.module("app.js", "App({ onLaunch({path}) { console.log('launch', path); } });");
      logic.drive("start");
      logic.drive("launch");
      logic.open("pages/a");
      assertThat(logic.log()).containsExactly("launch pages/a");
      assertThat(logic.events("navigate"))
          .containsExactly(
              "{\"type\":\"reLaunch\",\"page\":\"pages/a\",\"stack\":[\"pages/a\"]}",
              "{\"type\":\"reLaunch\",\"page\":\"pages/a\",\"stack\":[\"pages/a\"]}");
    }
  }
}
