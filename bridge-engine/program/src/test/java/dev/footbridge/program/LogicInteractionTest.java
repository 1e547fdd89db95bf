package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a screen would show, listeners and the other built-in APIs, on both engines. */
class LogicInteractionTest {
  private static TestLogic program(String runtime) {
    return new TestLogic(runtime)
        .page("pages/a", "Page({});")
        .page("pages/tab", "Page({});")
        .config(
            "tabBar",
            "{\"list\": [{\"pagePath\": \"pages/tab\", \"text\": \"T\"}, {\"pagePath\": \"pages/x\"}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W50_whatAScreenWouldShowIsRecorded(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/a");
      logic.run(
          """
          const log = (r) => console.log(r.errMsg);
          wx.showToast({title: 'Hi', icon: 'none', success: log});
          wx.showToast({fail: log});
          wx.showLoading({title: 'Wait', success: log});
          wx.setNavigationBarTitle({title: 'A', success: log});
          wx.pageScrollTo({scrollTop: 100, success: log});
          """);
      assertThat(logic.log())
          .containsExactly(
              "showToast:ok",
              "showToast:fail parameter error: parameter.title should be String instead of Undefined;",
              "showLoading:ok",
              "setNavigationBarTitle:ok",
              "pageScrollTo:ok");
      assertThat(logic.drive("toasts"))
          .isEqualTo(
              "[{\"title\":\"Hi\",\"icon\":\"none\",\"image\":\"\",\"duration\":1500,\"mask\":false,"
                  + "\"page\":\"pages/a\"}]");
      assertThat(logic.drive("loading"))
          .isEqualTo("{\"isShown\":true,\"title\":\"Wait\",\"mask\":false,\"count\":1}");
      assertThat(logic.drive("titles")).isEqualTo("[{\"page\":\"pages/a\",\"title\":\"A\"}]");
      logic.run("wx.hideLoading();");
      assertThat(logic.drive("loading")).startsWith("{\"isShown\":false");
      assertThat(logic.events("ui"))
          .startsWith(
              "{\"api\":\"showToast\",\"page\":\"pages/a\",\"params\":{\"title\":\"Hi\",\"icon\":\"none\"}}")
          .hasSize(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W50_theTabBar(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.module(
          "app.js", "App({ onLaunch() { wx.setTabBarItem({index: 1, text: 'early'}); } });");
      logic.open("pages/a");
      logic.run("wx.hideTabBar({fail: (r) => console.log(r.errMsg)});");
      logic.open("pages/tab");
      logic.run(
          """
          wx.setTabBarItem({index: 0, text: 'New', iconPath: 'i.png'});
          wx.setTabBarBadge({index: 1, text: '9'});
          wx.hideTabBar();
          wx.showTabBarRedDot({index: 2, fail: (r) => console.log(r.errMsg)});
          wx.showTabBarRedDot({index: '1', fail: (r) => console.log(r.errMsg)});
          """);
      assertThat(logic.log())
          .containsExactly(
              "hideTabBar:fail not TabBar page",
              "showTabBarRedDot:fail tabbar item not found: index is 2, but the tab bar has 2 items",
              "showTabBarRedDot:fail parameter error: parameter.index should be Number instead of"
                  + " String;");
      assertThat(logic.drive("tabBar"))
          .isEqualTo(
              "{\"isShown\":false,\"style\":{},\"items\":[{\"pagePath\":\"pages/tab\",\"text\":\"New\","
                  + "\"badge\":\"\",\"redDot\":false,\"iconPath\":\"i.png\"},{\"pagePath\":\"pages/x\","
                  + "\"badge\":\"9\",\"redDot\":false,\"text\":\"early\"}]}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W51_aTestAnswersQuestions(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/a");
      logic.run(
          """
          const log = (r) => console.log(JSON.stringify(r));
          wx.showModal({title: 'Sure?', content: 'Really', success: log});
          wx.showActionSheet({itemList: ['A', 'B'], success: log, fail: log});
          wx.showActionSheet({itemList: [], fail: log});
          """);
      assertThat(logic.log())
          .containsExactly(
              "{\"errMsg\":\"showActionSheet:fail parameter error: itemList should have at least 1 item\"}");
      assertThat(logic.drive("unanswered"))
          .startsWith("[{\"api\":\"showModal\",\"title\":\"Sure?\",\"content\":\"Really\"")
          .contains("{\"api\":\"showActionSheet\",\"itemList\":[\"A\",\"B\"]");
      assertThat(logic.events("unanswered"))
          .containsExactly("{\"api\":\"showModal\"}", "{\"api\":\"showActionSheet\"}");
      logic.forget();
      assertThat(logic.drive("answer", "{\"api\":\"showModal\",\"result\":{\"confirm\":false}}"))
          .isEqualTo("true");
      assertThat(logic.drive("answer", "{\"api\":\"showActionSheet\",\"result\":{\"tapIndex\":1}}"))
          .isEqualTo("true");
      // The next ones are answered before they are asked.
      logic.drive("answer", "{\"api\":\"showActionSheet\"}");
      assertThat(
              logic.drive(
                  "answer",
                  "{\"api\":\"showModal\",\"result\":{\"confirm\":true,\"content\":\"typed\"}}"))
          .isEqualTo("false");
      logic.run(
          """
          wx.showModal({editable: true, success: (r) => console.log(JSON.stringify(r))});
          wx.showActionSheet({itemList: ['A'], fail: (r) => console.log(JSON.stringify(r))});
          """);
      assertThat(logic.log())
          .containsExactly(
              "{\"confirm\":false,\"cancel\":true,\"content\":null,\"errMsg\":\"showModal:ok\"}",
              "{\"tapIndex\":1,\"errMsg\":\"showActionSheet:ok\"}",
              "{\"confirm\":true,\"cancel\":false,\"content\":\"typed\",\"errMsg\":\"showModal:ok\"}",
              "{\"errMsg\":\"showActionSheet:fail cancel\"}");
      assertThat(logic.drive("unanswered")).isEqualTo("[]");
      assertThat(logic.drive("modals")).contains("\"answer\":{\"confirm\":false}");
      assertThat(logic.drive("answer", "{\"api\":\"showToast\"}"))
          .startsWith("error: Error: 'showToast' asks nothing that a test can answer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W51_withoutATestTheDefaultIsTheAnswer(String runtime) {
    try (TestLogic logic = program(runtime).config("mode", "\"run\"")) {
      logic.open("pages/a");
      logic.run(
          """
          const log = (r) => console.log(JSON.stringify(r));
          wx.showModal({success: log});
          wx.showActionSheet({itemList: ['A', 'B'], success: log});
          console.log(typeof program);
          """);
      assertThat(logic.log())
          .containsExactly(
              "undefined",
              "{\"confirm\":true,\"cancel\":false,\"content\":null,\"errMsg\":\"showModal:ok\"}",
              "{\"tapIndex\":0,\"errMsg\":\"showActionSheet:ok\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W52_listenersAreListsThatTheDriverFires(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.module("app.js", "App({ onThemeChange(r) { console.log('app', r.theme); } });");
      logic.drive("start");
      logic.run(
          """
          const a = (r) => console.log('a', r.theme), b = (r) => { throw new Error('b'); };
          const c = (r) => console.log('c', r.theme);
          wx.onThemeChange(a); wx.onThemeChange(a); wx.onThemeChange(b); wx.onThemeChange(c);
          try { wx.onThemeChange('no'); } catch (e) { console.log(e.message); }
          globalThis.later = () => { wx.offThemeChange(c); };
          """);
      assertThat(logic.drive("fire", "{\"name\":\"themeChange\",\"detail\":{\"theme\":\"dark\"}}"))
          .isEqualTo("");
      logic.run("later();");
      logic.drive("fire", "{\"name\":\"onThemeChange\",\"detail\":{\"theme\":\"light\"}}");
      logic.run("wx.offThemeChange();");
      logic.drive("fire", "{\"name\":\"themeChange\",\"detail\":{\"theme\":\"dark\"}}");
      assertThat(logic.log())
          .containsExactly(
              "wx.onThemeChange takes a function, but was given a string",
              "app dark",
              "a dark",
              "UNCAUGHT Error: b at a.test.js:1",
              "c dark",
              "app light",
              "a light",
              "UNCAUGHT Error: b at a.test.js:1",
              "app dark");
      assertThat(logic.drive("fire", "{\"name\":\"themeChanged\"}"))
          .isEqualTo("error: Error: there is no event 'themeChanged'; did you mean 'themeChange'?");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W53_whatHasNoMeaningAndWhatNeedsADevice(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/a");
      logic.run(
          """
          const log = (r) => console.log(r.errMsg);
          wx.vibrateShort({success: log});
          wx.login({fail: log});
          wx.request({url: 'x', fail: log});
          console.log(typeof wx.startBeaconDiscovery, wx.canIUse('vibrateShort'),
            wx.canIUse('onThemeChange'), wx.canIUse('startBeaconDiscovery'));
          """);
      assertThat(logic.log())
          .containsExactly(
              "undefined true true false",
              "vibrateShort:ok",
              "login:fail needs a device",
              "request:fail comes later");
      assertThat(logic.events("noscreen")).containsExactly("{\"api\":\"vibrateShort\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void pullDownRefresh(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          "Page({ onPullDownRefresh() { console.log('refresh'); wx.stopPullDownRefresh(); } });");
      logic.open("pages/a");
      logic.run("wx.startPullDownRefresh({success: (r) => console.log(r.errMsg)});");
      assertThat(logic.log()).containsExactlyInAnyOrder("startPullDownRefresh:ok", "refresh");
      logic.run("console.log(program.currentPage().isRefreshing());");
      assertThat(logic.log()).endsWith("false");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void selectorsFindNothingYet(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          """
          Page({ onReady() {
            for (const query of [wx.createSelectorQuery().in(this), this.createSelectorQuery()]) {
              query.select('#a').boundingClientRect((rect) => console.log('rect', rect));
              query.selectAll('.b').fields({size: true}).exec((all) => console.log(JSON.stringify(all)));
            }
            console.log('asked', this.selectComponent('#a'), this.getTabBar());
          } });
          """);
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly("asked null null", "rect null", "[null,[]]", "rect null", "[null,[]]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W52_aResizedWindowResizesThePage(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          """
          Component({
            pageLifetimes: {resize({size}) { console.log('lifetime', size.windowWidth); }},
            methods: {onResize({size}) { console.log('hook', size.windowWidth); }},
          });
          """);
      logic.open("pages/a");
      logic.drive("fire", "{\"name\":\"windowResize\",\"detail\":{\"size\":{\"windowWidth\":5}}}");
      assertThat(logic.log()).containsExactly("lifetime 5", "hook 5");
    }
  }
}
