package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page stack, on both engines. */
class LogicNavigationTest {
  private static final String DONE =
      "success: (r) => console.log(r.errMsg), fail: (r) => console.log(r.errMsg),"
          + " complete: () => console.log('complete')";

  /** Returns pages a to d, which print their hooks; c and d are tabs. */
  private static TestLogic program(String runtime) {
    TestLogic logic = new TestLogic(runtime);
    for (String name : List.of("a", "b", "c", "d")) {
      logic.page("pages/" + name + "/" + name, LogicPagesTest.HOOKS);
    }
    return logic.config(
        "tabBar",
        "{\"list\": [{\"pagePath\": \"pages/c/c\", \"text\": \"C\"}, {\"pagePath\": \"pages/d/d\"}]}");
  }

  /** Calls an API in a test, and returns what happened, with short names of pages. */
  private static List<String> call(TestLogic logic, String api, String options) {
    logic.forget();
    logic.run("wx." + api + "({" + options + (options.isEmpty() ? "" : ", ") + DONE + "});");
    return shortened(logic.log());
  }

  private static List<String> shortened(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll("pages/([a-d])/\\1", "$1")).toList();
  }

  private static String stack(TestLogic logic) {
    return logic.drive("stack").replaceAll("\\{\"path\":\"pages/(.)/.\",\"query\":\\{\\}\\}", "$1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W40_navigateTo(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/a/a");
      assertThat(call(logic, "navigateTo", "url: '../b/b?x=1'"))
          .containsExactly(
              "a onHide",
              "b onLoad {\"x\":\"1\"}",
              "b onShow",
              "navigateTo:ok",
              "complete",
              "b onReady");
      assertThat(logic.events("navigate"))
          .containsExactly(
              "{\"type\":\"navigateTo\",\"page\":\"pages/b/b?x=1\",\"stack\":[\"pages/a/a\",\"pages/b/b\"]}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W40_tenPagesAtMost(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/a/a");
      for (int i = 0; i < 9; i++) {
        logic.run("wx.navigateTo({url: '/pages/b/b'})");
      }
      assertThat(call(logic, "navigateTo", "url: '/pages/a/a'"))
          .containsExactly(
              "navigateTo:fail webview count limit exceed: 10 pages are open, the most that there can"
                  + " be; go back, or use redirectTo",
              "complete");
      assertThat(call(logic, "redirectTo", "url: '/pages/a/a'")).contains("redirectTo:ok");
      assertThat(stack(logic)).isEqualTo("[a,b,b,b,b,b,b,b,b,a]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W41_redirectToAndNavigateBack(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/a/a");
      logic.run("wx.navigateTo({url: '/pages/b/b'})");
      assertThat(call(logic, "redirectTo", "url: '/pages/a/a'"))
          .containsExactly(
              "b onUnload", "a onLoad {}", "a onShow", "redirectTo:ok", "complete", "a onReady");
      logic.run("wx.navigateTo({url: '/pages/b/b'})");
      assertThat(stack(logic)).isEqualTo("[a,a,b]");
      assertThat(call(logic, "navigateBack", "delta: 2"))
          .containsExactly("b onUnload", "a onUnload", "a onShow", "navigateBack:ok", "complete");
      assertThat(call(logic, "navigateBack", ""))
          .containsExactly("navigateBack:fail cannot navigate back at first page", "complete");
      logic.run("wx.navigateTo({url: '/pages/b/b'})");
      assertThat(call(logic, "navigateBack", "delta: 99")).contains("navigateBack:ok");
      assertThat(stack(logic)).isEqualTo("[a]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W42_switchTab(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/c/c");
      logic.run("wx.navigateTo({url: '/pages/a/a'})");
      logic.run("wx.navigateTo({url: '/pages/b/b'})");
      assertThat(call(logic, "switchTab", "url: '/pages/d/d'"))
          .containsExactly(
              "b onUnload",
              "a onUnload",
              "d onLoad {}",
              "d onShow",
              "switchTab:ok",
              "complete",
              "d onReady");
      assertThat(stack(logic)).isEqualTo("[d]");
      assertThat(call(logic, "switchTab", "url: '/pages/c/c'"))
          .containsExactly("d onHide", "c onShow", "switchTab:ok", "complete");
      assertThat(call(logic, "switchTab", "url: '/pages/c/c'"))
          .containsExactly("switchTab:ok", "complete");
      logic.run("wx.navigateTo({url: '/pages/a/a'})");
      assertThat(call(logic, "switchTab", "url: '/pages/c/c'"))
          .containsExactly("a onUnload", "c onShow", "switchTab:ok", "complete");
      assertThat(call(logic, "redirectTo", "url: '/pages/a/a'").get(0)).isEqualTo("c onUnload");
      assertThat(call(logic, "switchTab", "url: '/pages/c/c'"))
          .startsWith("a onUnload", "c onLoad {}", "c onShow");
      assertThat(call(logic, "reLaunch", "url: '/pages/a/a'"))
          .startsWith("c onUnload", "d onUnload", "a onLoad {}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W42_whatIsNoTabAndWhatIsOne(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/a/a");
      assertThat(call(logic, "switchTab", "url: '/pages/b/b'").get(0))
          .isEqualTo("switchTab:fail can not switch to no-tabBar page");
      assertThat(call(logic, "switchTab", "url: '/pages/c/c?x=1'").get(0))
          .isEqualTo("switchTab:fail url not support queryString");
      assertThat(call(logic, "navigateTo", "url: '/pages/c/c'").get(0))
          .isEqualTo("navigateTo:fail can not navigateTo a tabbar page");
      assertThat(call(logic, "redirectTo", "url: '/pages/c/c'").get(0))
          .isEqualTo("redirectTo:fail can not redirectTo a tabbar page");
      assertThat(call(logic, "reLaunch", "url: '/pages/c/c?x=1'"))
          .containsExactly(
              "a onUnload",
              "c onLoad {\"x\":\"1\"}",
              "c onShow",
              "reLaunch:ok",
              "complete",
              "c onReady");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W42_aTapOnTheTabBar(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/c/c");
      logic.forget();
      assertThat(logic.drive("tabTap", "{\"index\":1}")).contains("pages/d/d");
      logic.drive("tabTap", "{\"index\":0}");
      assertThat(shortened(logic.log()))
          .containsExactly(
              "c onHide",
              "d onLoad {}",
              "d onShow",
              "d onTabItemTap {\"index\":\"1\",\"pagePath\":\"d\",\"text\":\"\"}",
              "d onReady",
              "d onHide",
              "c onShow",
              "c onTabItemTap {\"index\":\"0\",\"pagePath\":\"c\",\"text\":\"C\"}");
      assertThat(logic.drive("tabTap", "{\"index\":2}"))
          .isEqualTo("error: Error: the tab bar has no item 2: it has 2, from 0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W43_reLaunch(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/a/a");
      logic.run("wx.navigateTo({url: '/pages/b/b'})");
      assertThat(call(logic, "reLaunch", "url: '../a/a'"))
          .containsExactly(
              "b onUnload",
              "a onUnload",
              "a onLoad {}",
              "a onShow",
              "reLaunch:ok",
              "complete",
              "a onReady");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void closingUnloadsAllPages(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/c/c");
      logic.drive("tabTap", "{\"index\":1}");
      logic.run("wx.navigateTo({url: '/pages/a/a'})");
      logic.forget();
      logic.drive("close");
      assertThat(shortened(logic.log())).containsExactly("a onUnload", "d onUnload", "c onUnload");
      assertThat(stack(logic)).isEqualTo("[]");
      assertThat(logic.open("pages/a/a")).contains("pages/a/a");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W44_urls(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.open("pages/a/a");
      assertThat(call(logic, "navigateTo", "url: './../b/../b/b?a=1=2&b=%20&c&a=3&='"))
          .contains("b onLoad {\"a\":\"3\",\"b\":\"%20\",\"c\":\"\",\"\":\"\"}");
      assertThat(call(logic, "navigateTo", "url: 'pages/a/a'").get(0))
          .isEqualTo("navigateTo:fail page \"pages/b/a\" is not found");
      assertThat(call(logic, "navigateTo", "").get(0))
          .isEqualTo(
              "navigateTo:fail parameter error: parameter.url should be String instead of Undefined;");
      logic.forget();
      logic.run(
          "getCurrentPages()[0].pageRouter.navigateTo({url: './a?of=router'});"
              + "getCurrentPages()[0].router.navigateBack();");
      assertThat(shortened(logic.log())).contains("a onLoad {\"of\":\"router\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W45_aPageThatDoesNotExist(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.module(
          "app.js",
          """
          App({ onPageNotFound(res) {
            console.log(JSON.stringify(res));
            wx.redirectTo({url: 'pages/a/a'});
          } });
          """);
      assertThat(logic.drive("launch", "{\"url\":\"pages/gone?x=1\"}")).isEqualTo("");
      assertThat(shortened(logic.log()))
          .startsWith(
              "{\"path\":\"pages/gone\",\"query\":{\"x\":\"1\"},\"isEntryPage\":true}",
              "a onLoad {}");
      assertThat(logic.events("notFound")).containsExactly("{\"page\":\"pages/gone\"}");
      assertThat(call(logic, "navigateTo", "url: '/pages/gone?x=1'"))
          .containsExactly("navigateTo:fail page \"pages/gone\" is not found", "complete");
      assertThat(logic.open("pages/b/bb"))
          .isEqualTo(
              "error: Error: page \"pages/b/bb\" is not found: app.json does not list it; did you"
                  + " mean \"pages/b/b\"?");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W46_pagesTalkThroughTheChannel(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .page("pages/a", "Page({});")
          .page(
              "pages/b",
              """
              Page({ onLoad() {
                const channel = this.getOpenerEventChannel();
                channel.emit('up', 1, 2);
                channel.on('down', (data) => console.log('down', data));
                channel.once('once', (data) => console.log('once', data));
                channel.on('gone', () => console.log('not called'));
                channel.off('gone');
                channel.on('fails', () => { throw new Error('listener'); });
              }, onReady() {
                this.getOpenerEventChannel().on('late', (data) => console.log('late', data));
              } });
              """);
      logic.open("pages/a");
      logic.run(
          """
          wx.navigateTo({
            url: 'b',
            events: {up: (...args) => console.log('up', args.join())},
            success({errMsg, eventChannel}) {
              console.log(errMsg);
              eventChannel.emit('down', 3);
              for (const n of [4, 5]) eventChannel.emit('once', n);
              eventChannel.emit('gone');
              eventChannel.emit('fails');
              eventChannel.emit('late', 6);
            },
          });
          """);
      assertThat(logic.log())
          .containsExactly(
              "up 1,2",
              "navigateTo:ok",
              "down 3",
              "once 4",
              "UNCAUGHT Error: listener at pages/b.js:8",
              "late 6");
      logic.forget();
      logic.run(
          "wx.navigateTo({url: '/pages/b'}).then(({eventChannel}) => eventChannel.emit('down', 7));"
              + "wx.navigateTo({url: '/gone'}).catch((e) => console.log(e.errMsg));"
              + "getCurrentPages()[0].getOpenerEventChannel().emit('nobody');");
      assertThat(logic.log())
          .containsExactly("down 7", "navigateTo:fail page \"gone\" is not found");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W47_listenersAreToldOfEachNavigation(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic.module(
          "app.js",
          """
          for (const name of ['BeforeAppRoute', 'AppRoute', 'AppRouteDone', 'BeforePageLoad',
              'AfterPageLoad', 'BeforePageUnload', 'AfterPageUnload']) {
            wx['on' + name]((res) => console.log(name, res.openType, res.path, res.routeEventId));
          }
          App({});
          """);
      logic.open("pages/a/a");
      assertThat(shortened(logic.log()))
          .containsExactly(
              "BeforeAppRoute appLaunch a route-1",
              "BeforePageLoad appLaunch a route-1",
              "a onLoad {}",
              "AfterPageLoad appLaunch a route-1",
              "a onShow",
              "AppRoute appLaunch a route-1",
              "a onReady",
              "AppRouteDone appLaunch a route-1");
      assertThat(call(logic, "redirectTo", "url: '/pages/b/b'"))
          .containsExactly(
              "BeforeAppRoute redirectTo b route-2",
              "BeforePageUnload undefined a route-2",
              "a onUnload",
              "AfterPageUnload undefined a route-2",
              "BeforePageLoad redirectTo b route-2",
              "b onLoad {}",
              "AfterPageLoad redirectTo b route-2",
              "b onShow",
              "AppRoute redirectTo b route-2",
              "redirectTo:ok",
              "complete",
              "b onReady",
              "AppRouteDone redirectTo b route-2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void navigationsWaitForEachOther(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .module("app.js", "App({ onLaunch() { wx.reLaunch({url: 'pages/b'}); } });")
          .page(
              "pages/a",
              "Page({ onLoad() { console.log('a'); }, onUnload() { console.log('a ends');"
                  + "wx.navigateTo({url: '/pages/c'}); } });")
          .page(
              "pages/b",
              "Page({ onLoad() { console.log('b'); wx.navigateTo({url: 'c?of=b'}); },"
                  + "onShow() { console.log('b shows'); } });")
          .page(
              "pages/c",
              "Page({ onLoad(q) { console.log('c', q.of); if (q.of) {"
                  + "wx.navigateBack(); wx.navigateBack(); } } });");
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly("a", "a ends", "b", "b shows", "c undefined", "c b", "b shows");
      assertThat(stack(logic)).isEqualTo("[{\"path\":\"pages/b\",\"query\":{}}]");
    }
  }
}
