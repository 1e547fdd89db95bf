package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** App, pages and their hooks, on both engines. */
class LogicPagesTest {
  /** A page that prints its hooks. */
  static final String HOOKS =
      """
      const log = (name) => function (arg) {
        console.log(this.route, name, ...(arg === undefined ? [] : [JSON.stringify(arg)]));
      };
      const hooks = {};
      for (const name of ['onLoad', 'onShow', 'onReady', 'onHide', 'onUnload', 'onTabItemTap']) {
        hooks[name] = log(name);
      }
      Page(hooks);
      """;

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W20_theAppIsLaunchedOnceItsScriptRan(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .module(
              "app.js",
              """
              console.log(getApp(), getCurrentPages().length);
              App({
                globalData: {n: 1},
                onLaunch(options) { console.log('launch', JSON.stringify(options)); },
                onShow(options) { console.log('show', options.path, getApp() === this); },
              });
              try { App({}); } catch (e) { console.log(e.message); }
              console.log(getApp().globalData.n);
              """)
          .page("pages/a", "console.log('page', getApp().globalData.n); Page({});");
      assertThat(logic.drive("launch", "{\"url\":\"/pages/a?id=3\"}"))
          .isEqualTo("{\"path\":\"pages/a\",\"query\":{\"id\":\"3\"}}");
      assertThat(logic.log())
          .containsExactly(
              "undefined 0",
              "App was called before: a program has one app",
              "1",
              "launch {\"scene\":1001,\"referrerInfo\":{},\"path\":\"pages/a\",\"query\":{\"id\":\"3\"}}",
              "show pages/a true",
              "page 1");
      assertThat(logic.events("app"))
          .containsExactly("{\"hook\":\"onLaunch\"}", "{\"hook\":\"onShow\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W20_theDefaultAppBecomesTheApp(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .module(
              "app.js",
              """
              const early = getApp({allowDefault: true});
              early.mine = 1;
              early.both = 'default';
              App({both: 'app', onLaunch() { console.log(this === early, this.mine, this.both); }});
              console.log(getApp() === early);
              """)
          .drive("start");
      assertThat(logic.log()).containsExactly("true", "true 1 app");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W21_aPagesScriptRunsWhenItIsFirstOpened(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .page("pages/a", "console.log('script'); Page({onLoad(q) { console.log(q.n); }});")
          .page("pages/b", "console.log('never');");
      logic.open("pages/a?n=1");
      logic.open("pages/a?n=2");
      assertThat(logic.log()).containsExactly("script", "1", "2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W21_aPageThatIsNotDefinedIsAnError(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .page("pages/none", "console.log('script');")
          .page("pages/fails", "throw new Error('it broke');")
          .page("pages/late", "Page({}); throw new Error('after Page');")
          .page("pages/missing");
      String undefined =
          "page \"pages/none\" is not defined: its script pages/none.js calls neither Page nor"
              + " Component";
      assertThat(logic.open("pages/none")).isEqualTo("error: Error: " + undefined);
      assertThat(logic.log())
          .containsExactly("script", "UNCAUGHT Error: " + undefined + " at null");
      assertThat(logic.forget().open("pages/fails"))
          .isEqualTo("error: Error: page \"pages/fails\" cannot be loaded: Error: it broke");
      assertThat(logic.log()).containsExactly("UNCAUGHT Error: it broke at pages/fails.js:1");
      assertThat(logic.forget().open("pages/late"))
          .isEqualTo("{\"path\":\"pages/late\",\"query\":{}}");
      assertThat(logic.log()).hasSize(1);
      assertThat(logic.open("pages/missing"))
          .isEqualTo(
              "error: Error: page \"pages/missing\" cannot be loaded: pages/missing.js is not in"
                  + " the folder");
      assertThat(logic.drive("current")).contains("pages/late");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W22_hooksComeInOrder(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          HOOKS
              + """
              hooks.onShow = function () { // replaced after Page(), which has read it
                console.log('not called');
              };
              """);
      logic.open("pages/a?id=a%20b&x");
      assertThat(logic.log())
          .containsExactly(
              "pages/a onLoad {\"id\":\"a%20b\",\"x\":\"\"}", "pages/a onShow", "pages/a onReady");
      assertThat(logic.events("page"))
          .containsExactly(
              "{\"hook\":\"onLoad\",\"page\":\"pages/a\"}",
              "{\"hook\":\"onShow\",\"page\":\"pages/a\"}",
              "{\"hook\":\"onReady\",\"page\":\"pages/a\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W22_onReadyComesInALaterTurn(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          """
          Page({
            onLoad() { Promise.resolve().then(() => console.log('microtask')); },
            onShow() { console.log('show'); },
            onReady() { console.log('ready'); },
          });
          """);
      logic.open("pages/a");
      assertThat(logic.log()).containsExactly("show", "microtask", "ready");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W23_dataAndFieldsAreCopiesForEachInstance(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          """
          class Store {}
          const store = new Store();
          const options = {
            data: {list: [1, {a: 1}], date: new Date(5), store},
            count: 0, box: {items: []}, store,
            onLoad() {
              this.data.list[1].a++;
              this.box.items.push(1);
              this.count++;
              console.log(JSON.stringify(this.data.list), this.data.date.getTime(), this.data.store === store,
                this.count, this.box.items.length, this.store === store, this.route, this.is,
                JSON.stringify(this.options), Object.keys(this).join());
              console.log(this.data.list === options.data.list, 'setData' in this, 'onLoad' in this);
            },
          };
          Page(options);
          """);
      logic.open("pages/a?x=1");
      logic.open("pages/a?x=1");
      String line =
          "[1,{\"a\":2}] 5 true 1 1 true pages/a pages/a {\"x\":\"1\"}"
              + " is,data,count,box,store,onLoad,route,options";
      assertThat(logic.log()).containsExactly(line, "false true true", line, "false true true");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W23_thePagesOptionsAreItsOwn(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          "Page({ onLoad(q) { q.added = 1; console.log(q === this.options); this.extra = 2; } });");
      assertThat(logic.open("pages/a?x=1"))
          .isEqualTo("{\"path\":\"pages/a\",\"query\":{\"x\":\"1\"}}");
      assertThat(logic.log()).containsExactly("true");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W24_theStackIsACopy(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          """
          Page({ onShow() {
            const pages = getCurrentPages();
            console.log(pages.length, pages[0] === this);
            pages.pop();
            console.log(getCurrentPages().length);
          } });
          """);
      logic.open("pages/a");
      assertThat(logic.log()).containsExactly("1 true", "1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W25_anErrorInAHookIsReportedAndTheRestGoesOn(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .module(
              "app.js",
              """
              wx.onError((e) => console.log('wx', e.split('\\n')[0]));
              App({
                onLaunch() { throw new Error('launch'); },
                onShow() { console.log('app shows'); },
                onError(e) { console.log('app', e.split('\\n')[0]); },
              });
              """)
          .page(
              "pages/a",
              """
              Page({
                onLoad() { throw new Error('load'); },
                async onShow() { throw new Error('async'); },
                onReady() { console.log('ready'); },
              });
              """);
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly(
              "UNCAUGHT Error: launch at app.js:3",
              "wx Error: launch",
              "app Error: launch",
              "app shows",
              "UNCAUGHT Error: load at pages/a.js:2",
              "wx Error: load",
              "app Error: load",
              "UNHANDLED_REJECTION Error: async at pages/a.js:3",
              "ready");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W26_pageEventsGiveWhatTheHookReturns(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          """
          Page({
            onShareAppMessage({from}) { return {title: from}; },
            async onPullDownRefresh() { return 'later'; },
          });
          """);
      logic.open("pages/a");
      assertThat(
              logic.drive(
                  "pageEvent", "{\"name\":\"onShareAppMessage\",\"detail\":{\"from\":\"menu\"}}"))
          .isEqualTo("{\"title\":\"menu\"}");
      assertThat(logic.drive("pageEvent", "{\"name\":\"onPullDownRefresh\"}"))
          .isEqualTo("\"later\"");
      assertThat(logic.drive("pageEvent", "{\"name\":\"onReachBottom\"}"))
          .isEqualTo("error: Error: page 'pages/a' has no method 'onReachBottom'");
      assertThat(logic.drive("pageEvent", "{\"name\":\"onReachBotom\"}"))
          .isEqualTo(
              "error: Error: a page has no event 'onReachBotom'; did you mean 'onReachBottom'?");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W27_theProgramHidesAndShows(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .module(
              "app.js",
              """
              wx.onAppShow((o) => console.log('listener shows', o.scene));
              wx.onAppHide(() => console.log('listener hides'));
              App({
                onShow(o) { console.log('app shows', o.scene); }, onHide() { console.log('app hides'); },
              });
              """)
          .page("pages/a", HOOKS);
      logic.open("pages/a");
      logic.forget();
      logic.drive("hide");
      logic.drive("hide");
      logic.drive("show", "{\"options\":{\"scene\":1044}}");
      logic.run("console.log(wx.getEnterOptionsSync().scene, wx.getLaunchOptionsSync().scene);");
      assertThat(logic.log())
          .containsExactly(
              "pages/a onHide",
              "app hides",
              "listener hides",
              "app shows 1044",
              "listener shows 1044",
              "pages/a onShow",
              "1044 1001");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void aPageThatIsAComponent(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          """
          const log = (name) => function () { console.log(name, JSON.stringify(this.data)); };
          const shared = Behavior({
            data: {shared: {a: 1}},
            lifetimes: {attached: log('behavior attached')},
            methods: {hello() { return 'hello'; }, both() { return 'behavior'; }},
          });
          Component({
            behaviors: [shared, shared],
            properties: {id: String, count: Number, on: {type: Boolean, value: true}, list: Array},
            data: {shared: {b: 2}},
            observers: {'count': (count) => console.log('observed', count)},
            lifetimes: {created: log('created'), attached: log('attached'), ready: log('ready'),
              detached: log('detached')},
            attached() { console.log('not called'); },
            pageLifetimes: {show: log('show')},
            methods: {
              onLoad(query) { console.log('load', query.count, this.properties === this.data,
                this.hello(), this.both(), this.hasBehavior(shared)); },
              onUnload() { console.log('unload'); },
              both() { return 'own'; },
            },
          });
          """);
      logic.open("pages/a?count=12&id=7");
      logic.open("pages/a");
      String start =
          "{\"shared\":{\"a\":1,\"b\":2},\"id\":\"\",\"count\":0,\"on\":true,\"list\":[]}";
      String set =
          "{\"shared\":{\"a\":1,\"b\":2},\"id\":\"7\",\"count\":12,\"on\":true,\"list\":[]}";
      assertThat(logic.log().subList(0, 9))
          .containsExactly(
              "created " + start,
              "observed 12",
              "behavior attached " + set,
              "attached " + set,
              "load 12 true hello own true",
              "show " + set,
              "ready " + set,
              "unload",
              "detached " + set);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W42_eachTabPageHasACustomTabBar(String runtime) {
    String page =
        """
        Page({ onLoad() { this.getTabBar().pick(this.route); }, onHide() {
          console.log(this.route, this.getTabBar().data.picked);
        } });
        """;
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .page("pages/a", page)
          .page("pages/b", page)
          .page("pages/c", "Page({ onLoad() { console.log(this.getTabBar()); } });")
          .later(
              "custom-tab-bar/index.js",
              """
              Component({
                data: {picked: ''},
                lifetimes: {attached() { console.log('attached', this.is, this.getTabBar() === this); }},
                pageLifetimes: {show() { console.log('shows', this.data.picked); }},
                methods: {pick(picked) { this.setData({picked}); }},
              });
              """)
          .config(
              "tabBar",
              "{\"custom\": true, \"list\": [{\"pagePath\": \"pages/a\"}, {\"pagePath\": \"pages/b\"}]}");
      logic.open("pages/a");
      logic.drive("tabTap", "{\"index\":1}");
      logic.open("pages/c");
      assertThat(logic.log())
          .containsExactly(
              "attached custom-tab-bar/index true",
              "shows pages/a",
              "pages/a pages/a",
              "attached custom-tab-bar/index true",
              "shows pages/b",
              "null");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W25_aPagesOwnErrorHookIsCalledFirst(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          """
          Component({
            observers: {a() { throw new Error('observer'); }},
            lifetimes: {error(e) { console.log('own', e.message); }, attached() { throw new Error('attached'); }},
            methods: {onLoad() { this.setData({a: 1}); throw new Error('load'); }},
          });
          """);
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly(
              "own attached",
              "UNCAUGHT Error: attached at pages/a.js:3",
              "own observer",
              "UNCAUGHT Error: observer at pages/a.js:2",
              "own load",
              "UNCAUGHT Error: load at pages/a.js:4");
    }
  }
}
