package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** setData and observers, on both engines. */
class LogicDataTest {
  private static TestLogic page(String runtime, String body) {
    return new TestLogic(runtime).page("pages/a", "Page({data: {}, onLoad() {" + body + "}});");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W30_paths(String runtime) {
    try (TestLogic logic =
        page(
            runtime,
            """
            this.setData({
              'a.b[0].c': 1, 'list[1]': 'x', 'root.cn.[0].cn.[2].v': 2, 'root.nodes.30': 3,
              'dot\\\\.ted.x': 4, 'bracket\\\\[0]': 5, 'm[1][0]': 6, plain: 7,
            });
            this.setData({'a.b[0].d': 8, 'plain.x': 9, 'list[0]': 'w'});
            console.log(JSON.stringify(this.data));
            """)) {
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly(
              "{\"a\":{\"b\":[{\"c\":1,\"d\":8}]},\"list\":[\"w\",\"x\"],"
                  + "\"root\":{\"cn\":[{\"cn\":[null,null,{\"v\":2}]}],\"nodes\":{\"30\":3}},"
                  + "\"dot.ted\":{\"x\":4},\"bracket[0]\":5,\"m\":[null,[6]],\"plain\":{\"x\":9}}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W30_aBracketHoldsAnIndex(String runtime) {
    try (TestLogic logic =
        page(
            runtime,
            """
            for (const path of ['a[x]', 'a[', 'a[]', 'a[1']) {
              try { this.setData({ok: 1, [path]: 1}); } catch (e) { console.log(e.message.slice(0, 40)); }
            }
            console.log(JSON.stringify(this.data));
            """)) {
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly(
              "the path 'a[x]' has a bracket that does ",
              "the path 'a[' has a bracket that does no",
              "the path 'a[]' has a bracket that does n",
              "the path 'a[1' has a bracket that does n",
              "{}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W30_pathsDoNotReachPrototypes(String runtime) {
    try (TestLogic logic =
        page(
            runtime,
            """
            this.setData({'__proto__.bad': 1, 'constructor.prototype.bad': 2, 'list.push': 3});
            console.log(({}).bad, Object.keys(this.data).join(), JSON.stringify(this.data));
            """)) {
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly(
              "undefined __proto__,constructor,list"
                  + " {\"__proto__\":{\"bad\":1},\"constructor\":{\"prototype\":{\"bad\":2}},"
                  + "\"list\":{\"push\":3}}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W31_valuesStayTheSameAndTheCallbackComesLater(String runtime) {
    try (TestLogic logic =
        page(
            runtime,
            """
            const value = {a: 1};
            const returned = this.setData({value}, function () { console.log('callback', this.route); });
            console.log(this.data.value === value, returned);
            this.setData({}, () => { throw new Error('in the callback'); });
            this.groupSetData(() => { this.setData({grouped: 1}); console.log(this.data.grouped); });
            Promise.resolve().then(() => console.log('microtask'));
            """)) {
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly(
              "true undefined",
              "1",
              "microtask",
              "callback pages/a",
              "UNCAUGHT Error: in the callback at pages/a.js:4");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W32_warnsOfWhatAPageCannotShow(String runtime) {
    try (TestLogic logic =
        page(
            runtime,
            """
            for (let i = 0; i < 2; i++) this.setData({a: undefined, f() {}});
            console.log('a' in this.data, typeof this.data.f);
            this.setData('text');
            this.setData();
            """)) {
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly(
              "warning pages/a: setData sets 'a' to undefined, which phones may leave out: use null",
              "warning pages/a: setData sets 'f' to a function, which a page cannot show: JSON has"
                  + " none",
              "true function",
              "warning pages/a: setData takes an object, but was given a string",
              "warning pages/a: setData takes an object, but was given undefined");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void circlesAndGettersDoNoHarm(String runtime) {
    try (TestLogic logic =
        page(
            runtime,
            """
            const circle = {}; circle.self = circle;
            this.setData({circle});
            try { this.setData({get bad() { throw new Error('getter'); }}); } catch (e) { console.log(e.message); }
            this.setData({frozen: Object.freeze({a: 1})});
            try { this.setData({'frozen.a': 2}); } catch (e) { console.log(e.message); }
            this.data = null;
            this.setData({again: 1});
            console.log(JSON.stringify(this.data));
            """)) {
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly(
              "getter",
              "'frozen.a' cannot be set: the object that has it is frozen",
              "{\"again\":1}");
      assertThat(logic.drive("setDataCalls"))
          .isEqualTo(
              "[{\"keys\":[\"circle\"],\"size\":null},{\"keys\":[\"bad\"],\"size\":null},"
                  + "{\"keys\":[\"frozen\"],\"size\":18},{\"keys\":[\"frozen.a\"],\"size\":14},"
                  + "{\"keys\":[\"again\"],\"size\":11}]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void observersRunWithinSetData(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          """
          const log = (name) => (...values) => console.log(name, JSON.stringify(values));
          Component({
            behaviors: [Behavior({observers: {'a': log('behavior a')}})],
            data: {a: {b: {c: 1}}, list: [1, 2]},
            properties: {p: {type: Number, observer(now, old, path) { console.log('p', now, old, path); }}},
            observers: {
              'a.b': log('a.b'), 'a.b.c': log('a.b.c'), 'a.**': log('a.**'), 'list[1], p': log('list, p'),
              'nested'() { this.setData({inner: 1}); }, 'inner': log('inner'),
              '**': () => console.log('any'), 'fails'() { throw new Error('observer'); },
            },
            methods: {
              onLoad() {
                this.setData({'a.b.c': 2}); console.log('-');
                this.setData({a: {b: 3}}); console.log('-');
                this.setData({'list[0]': 0}); this.setData({'list[1]': 5, p: 4}); this.setData({p: 4}); console.log('-');
                this.setData({nested: 1}); console.log('-');
                this.setData({fails: 1});
              },
            },
          });
          """);
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly(
              "a.b.c [2]",
              "a.** [{\"b\":{\"c\":2}}]",
              "any",
              "-",
              "behavior a [{\"b\":3}]",
              "a.b [3]",
              "a.b.c [null]",
              "a.** [{\"b\":3}]",
              "any",
              "-",
              "any",
              "list, p [5,4]",
              "any",
              "p 4 0 [ 'p' ]",
              "list, p [5,4]",
              "any",
              "-",
              "inner [1]",
              "any",
              "any",
              "-",
              "any",
              "UNCAUGHT Error: observer at pages/a.js:9");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void behaviorsChangeDefinitions(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic.page(
          "pages/a",
          """
          const inner = Behavior({definitionFilter(def) { console.log('inner', Object.keys(def).join()); }});
          const outer = Behavior({
            behaviors: [inner],
            definitionFilter(def, filters) {
              filters[0](def);
              def.data.computed = Object.keys(def.computed).join();
            },
          });
          Page({
            behaviors: [outer, 'wx://form-field'], data: {}, computed: {a: 1, b: 2},
            onLoad() { console.log(this.data.computed); },
          });
          """);
      logic.open("pages/a");
      assertThat(logic.log())
          .containsExactly(
              "inner behaviors,definitionFilter", "inner behaviors,data,computed,onLoad", "a,b");
    }
  }
}
