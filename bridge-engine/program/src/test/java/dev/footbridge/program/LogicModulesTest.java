package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The registry of modules, on both engines. The modules are in their converted form. */
class LogicModulesTest {
  private static TestLogic program(String runtime) {
    return new TestLogic(runtime);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W10_aModuleRunsOnceWhenItIsRequired(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .module(
              "app.js",
              """
              console.log('app', typeof this, typeof module.exports, exports === module.exports);
              const a = require('./lib/a');
              console.log(a.count(), require('lib/a.js').count(), require('/lib/a').name);
              """)
          .module("lib/unused.js", "console.log('unused');")
          .module(
              "lib/a.js",
              "console.log('a'); let n = 0; exports.count = () => ++n; exports.name = 'A';")
          .drive("start");
      assertThat(logic.log()).containsExactly("app object object true", "a", "1 2 A");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W10_aCycleSeesWhatWasExportedSoFar(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .module("app.js", "const a = require('./a'); console.log(a.first, a.second, a.fromB);")
          .module(
              "a.js", "exports.first = 1; exports.fromB = require('./b').seen; exports.second = 2;")
          .module("b.js", "const a = require('./a'); exports.seen = a.first + ' ' + a.second;")
          .drive("start");
      assertThat(logic.log()).containsExactly("1 2 1 undefined");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W10_aModuleThatFailsDoesNotRunAgain(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .module(
              "app.js",
              """
              for (let i = 0; i < 2; i++) {
                try { require('./a'); } catch (e) { console.log(e.message); }
              }
              """)
          .module("a.js", "console.log('runs'); throw new Error('it broke');")
          .drive("start");
      assertThat(logic.log()).containsExactly("runs", "it broke", "it broke");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W11_importsAreLive(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .module(
              "app.js",
              TestLogic.ES
                  + """
                  const a = __fb_in('./a');
                  console.log(a.m.count, a.d.default(), a.m.count, Object.keys(a.n).join());
                  console.log(a.n.default === a.d.default, __fb_id(a.m.self)() === undefined);
                  try { a.m.count = 5; } catch (e) { console.log(e.name); }
                  """)
          .module(
              "a.js",
              TestLogic.ES
                  + "__fb_out(exports, {self: () => self, default: () => add, count: () => count});"
                  + "let count = 1; function add() { return ++count; }"
                  + "function self() { return this; }")
          .drive("start");
      assertThat(logic.log()).containsExactly("1 2 2 count,default,self", "true true", "TypeError");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W11_modulesThatImportEachOther(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .module("app.js", TestLogic.ES + "const a = __fb_in('./a'); console.log(a.m.even(10));")
          .module(
              "a.js",
              TestLogic.ES
                  + "__fb_out(exports, {even: () => even}); const b = __fb_in('./b');"
                  + "function even(n) { return n === 0 || b.m.odd(n - 1); }")
          .module(
              "b.js",
              TestLogic.ES
                  + "__fb_out(exports, {odd: () => odd}); const a = __fb_in('./a');"
                  + "function odd(n) { return n !== 0 && a.m.even(n - 1); }")
          .drive("start");
      assertThat(logic.log()).containsExactly("true");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W11_anImportThatIsReadTooEarlyNamesTheCircle(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .module(
              "app.js",
              TestLogic.ES
                  + "const a = __fb_in('./a'); const b = __fb_in('./b');"
                  + "console.log(a.m.value, a.m.value === b.m.later());")
          .module(
              "a.js",
              TestLogic.ES
                  + "__fb_out(exports, {value: () => value}); const b = __fb_in('./b');"
                  + "const value = 7;")
          .module(
              "b.js",
              TestLogic.ES
                  + "__fb_out(exports, {later: () => later}); const a = __fb_in('./a');"
                  + "function later() { return a.m.value; }"
                  + "try { later(); } catch (e) { console.log(e.name + ': ' + e.message); }")
          .drive("start");
      assertThat(logic.log())
          .containsExactly(
              "ReferenceError: 'value' of 'a.js' is read before it is initialized: modules import"
                  + " each other in a circle: a.js → b.js → a.js",
              "7 true");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W11_reexports(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .module(
              "app.js",
              TestLogic.ES
                  + "const a = __fb_in('./all');"
                  + "console.log(Object.keys(a.n).join(), a.m.own, a.m.x, a.m.y, a.m.same);")
          .module(
              "all.js",
              TestLogic.ES
                  + "__fb_out(exports, {own: () => own}); __fb_star(exports, './x');"
                  + "__fb_star(exports, './y'); const own = 'own';")
          .module(
              "x.js",
              TestLogic.ES
                  + "__fb_out(exports, {default: () => 0, x: () => 'x', own: () => 1,"
                  + "clash: () => 1, same: () => s.m.it}); const s = __fb_in('./same');")
          .module(
              "y.js",
              TestLogic.ES
                  + "__fb_out(exports, {y: () => 'y', clash: () => 2, same: () => s.m.it});"
                  + "const s = __fb_in('./same');")
          .module("same.js", "exports.it = 'it';")
          .drive("start");
      assertThat(logic.log()).containsExactly("own,same,x,y own x y it");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W11_aReexportInACircleIsCompleteInTheEnd(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .module("app.js", TestLogic.ES + "console.log(Object.keys(__fb_in('./a').n).join());")
          .module(
              "a.js",
              TestLogic.ES
                  + "__fb_out(exports, {a: () => 1}); __fb_star(exports, './b');"
                  + "exports.late = 2;")
          .module(
              "b.js", TestLogic.ES + "__fb_out(exports, {b: () => 1}); __fb_star(exports, './a');")
          .drive("start");
      assertThat(logic.log()).containsExactly("a,b,late");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W12_bothKindsTogether(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .module(
              "app.js",
              TestLogic.ES
                  + """
                  const c = __fb_in('./cjs'), f = __fb_in('./function'), j = __fb_in('./data.json');
                  console.log(c.m.a, c.d.default.a, Object.keys(c.n).join(), c.n.default === c.d.default);
                  console.log(f.d.default(), f.m.more, f.n.more, j.d.default.list[1], j.m.list.length);
                  console.log(require('./es').default, require('./es').named, require('./es').__esModule);
                  console.log(__fb_in('./nothing').d.default, __fb_in('./nothing').m.x);
                  console.log(__fb_in('./compiled').d.default, __fb_in('./compiled').n.default);
                  """)
          .module("cjs.js", "exports.a = 1; exports.b = 2;")
          .module("function.js", "module.exports = () => 'called'; module.exports.more = 'more';")
          .module("es.js", TestLogic.ES + "__fb_out(exports, {default: () => 1, named: () => 2});")
          .module("nothing.js", "module.exports = null;")
          .module(
              "compiled.js",
              "Object.defineProperty(exports, '__esModule', {value: true}); exports.default = 'D';")
          .module("data.json", "module.exports = JSON.parse('{\"list\": [1, 2]}');")
          .drive("start");
      assertThat(logic.log())
          .containsExactly(
              "1 1 a,b,default true", "called more more 2 2", "1 2 true", "null undefined", "D D");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W13_whatIsNotFoundSaysSo(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .later("later.js", "")
          .module(
              "app.js",
              """
              for (const name of ['./no', 'lat' + 'er', '', undefined]) {
                try { require(name); } catch (e) { console.log(e.code, e.name, e.message); }
              }
              """)
          .drive("start");
      assertThat(logic.log())
          .containsExactly(
              "MODULE_NOT_FOUND Error module './no' is not found",
              "undefined Error module 'later.js', required from 'app.js', is not loaded: the name"
                  + " that require gets is computed; use a literal name, or require.async",
              "undefined TypeError require takes the name of a module, but was given an empty string",
              "undefined TypeError require takes the name of a module, but was given undefined");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W15_modulesThatAreLoadedLater(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .later("es.js", TestLogic.ES + "__fb_out(exports, {default: () => 'D'});")
          .later("fails.js", "throw new Error('it broke');")
          .module(
              "app.js",
              """
              require.dynamic('./es').then((es) => console.log(es.default));
              require.async('./fails').catch((e) => console.log(e.message, '|', e.errMsg, '|', e.mod));
              require.async('./no').catch(({mod, errMsg}) => console.log(mod, errMsg));
              require('./es', (es) => {
                console.log('callback', es.default);
                require.async('./es').then((again) => console.log(again === es, require('./es') === es));
              });
              require('./no', () => {}, ({mod}) => console.log('failed', mod));
              """)
          .drive("start");
      assertThat(logic.log())
          .containsExactlyInAnyOrder(
              "D",
              "it broke | Error: it broke | ./fails",
              "./no Error: module './no' is not found",
              "callback D",
              "true true",
              "failed ./no");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W16_errorsAreAtTheAuthorsPlaces(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .module("app.js", "require('./lib/a').later(); setTimeout(() => boom());\nApp({});")
          .module("lib/a.js", "exports.later = () => { setTimeout(() => bang()); };")
          .drive("start");
      assertThat(logic.seen())
          .satisfiesExactly(
              line -> assertThat(line).contains("bang").endsWith(" at lib/a.js:1:42"),
              line -> assertThat(line).contains("boom").endsWith(" at app.js:1:46"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W17_aFileThatDoesNotParseFailsWhatRequiresIt(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .broken("bad.js", "bad.js:3:7: expected an operand")
          .module(
              "app.js",
              "try { require('./bad'); } catch (e) { console.log(String(e)); }"
                  + "App({ onLaunch() { console.log('launched'); } });")
          .drive("start");
      assertThat(logic.log())
          .containsExactly("SyntaxError: bad.js:3:7: expected an operand", "launched");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void aProgramCannotDefineModules(String runtime) {
    try (TestLogic logic = program(runtime)) {
      logic
          .module(
              "app.js",
              """
              __footbridge_define('mine.js', () => console.log('mine'));
              __footbridge_define('app.js', () => console.log('again'));
              const d = Object.getOwnPropertyDescriptor(globalThis, '__footbridge_define');
              console.log(d.writable, d.enumerable, d.configurable);
              try { require('./mine'); } catch (e) { console.log(e.message); }
              """)
          .drive("start");
      assertThat(logic.log()).containsExactly("false false false", "module './mine' is not found");
    }
  }
}
