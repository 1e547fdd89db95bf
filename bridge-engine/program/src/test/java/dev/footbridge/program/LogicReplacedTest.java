package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a program replaces changes what the logic layer does (rule X2). */
class LogicReplacedTest {
  /** Makes every function of the language throw, and adds setters to the prototypes. */
  private static final String REPLACE =
      """
      {
        const { ownKeys, defineProperty, getOwnPropertyDescriptor } = Reflect;
        const NativeError = Error;
        const objects = [Array, Array.prototype, String, String.prototype, Object, Map.prototype,
          Set.prototype, WeakMap.prototype, Promise, Promise.prototype, JSON, Reflect, Math, Number,
          Date, Date.prototype, RegExp.prototype, Function.prototype, [][Symbol.iterator]().__proto__];
        for (let o = 0; o < objects.length; o++) {
          const object = objects[o];
          const keys = ownKeys(object);
          for (let i = 0; i < keys.length; i++) {
            const key = keys[i];
            const d = getOwnPropertyDescriptor(object, key);
            if (d.configurable && typeof d.value === 'function') {
              defineProperty(object, key, {__proto__: null, value() { throw new NativeError('replaced'); }});
            }
          }
        }
        const names = ['url', 'path', 'query', 'title', 'confirm', 'error', 'deps', 'arm', 'page', 'args',
          'get', 'set', 'observer', 'observers', 'data', 'success', 'index'];
        for (let i = 0; i < names.length; i++) {
          defineProperty(Object.prototype, names[i], {
            __proto__: null, get() { throw new NativeError('read'); }, set() { throw new NativeError('set'); },
          });
        }
        Error.prepareStackTrace = () => { throw new NativeError('stack'); };
      }
      """;

  private static final String PAGE =
      """
      Page({
        data: {__proto__: null, list: [1, {a: 1}]},
        onLoad(query) { this.setData({__proto__: null, 'list[1].b': query.x, 'new.c[1]': 1}); },
        add(n) { this.setData({__proto__: null, n}); return n; },
      });
      """;

  private static List<String> use(TestLogic logic) {
    List<String> got = new ArrayList<>();
    got.add(logic.open("pages/a?x=1"));
    got.add(logic.drive("data"));
    got.add(logic.drive("callMethod", "{\"name\":\"add\",\"args\":[2]}"));
    got.add(logic.drive("callMethod", "{\"name\":\"ad\"}"));
    got.add(logic.drive("setDataCalls"));
    logic.run("toast();").run("go();");
    got.add(logic.drive("stack"));
    got.add(logic.drive("tabTap", "{\"index\":0}"));
    got.add(logic.drive("hide") + logic.drive("show"));
    got.add(logic.drive("fire", "{\"name\":\"themeChange\",\"detail\":{\"theme\":\"dark\"}}"));
    got.add(logic.open("pages/b"));
    got.add(logic.drive("current"));
    got.addAll(logic.log());
    return got;
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void X2_replacedBuiltInsChangeNothing(String runtime) {
    List<List<String>> results = new ArrayList<>();
    for (String replace : List.of("", REPLACE)) {
      try (TestLogic logic = new TestLogic(runtime)) {
        logic
            .module(
                "app.js",
                """
                const { log } = console;
                const { navigateTo, showToast, onThemeChange } = wx;
                onThemeChange((r) => { log(r.theme); });
                globalThis.go = () => {
                  navigateTo({__proto__: null, url: '/pages/b', events: {__proto__: null, up(x) { log(x); }},
                    success(r) { log(r.errMsg); r.eventChannel.emit('down', 1); }});
                };
                globalThis.toast = () => {
                  showToast({__proto__: null, title: 'T', complete(r) { log(r.errMsg); }});
                };
                App({__proto__: null, onShow() { log('shows'); }});
                """)
            .page("pages/a", PAGE)
            .page(
                "pages/b",
                "const { log } = console;"
                    + PAGE.replace("add(n)", "onShow() { log('b'); },\nadd(n)"))
            .page("pages/tab", PAGE)
            .config("tabBar", "{\"list\": [{\"pagePath\": \"pages/tab\"}]}")
            .drive("start");
        logic.run(replace);
        results.add(use(logic));
      }
    }
    assertThat(results.get(0)).contains("navigateTo:ok", "showToast:ok", "dark", "b");
    assertThat(results.get(1)).isEqualTo(results.get(0));
  }
}
