package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the console shows values. */
class FormatTest {
  private final Map<String, String> shown = new LinkedHashMap<>();

  /** Expects how the console shows one or several expressions. */
  private FormatTest expect(String expression, String as) {
    shown.put(expression, as);
    return this;
  }

  private void check(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      List<String> lines = program.logged(shown.keySet());
      Map<String, String> actual = new LinkedHashMap<>();
      for (String expression : shown.keySet()) {
        actual.put(expression, lines.get(actual.size()));
      }
      assertThat(actual).isEqualTo(shown);
      assertThat(lines).hasSameSizeAs(shown.keySet());
    }
  }

  @EachRuntime
  void primitives(String runtime) throws Exception {
    expect("undefined", "undefined")
        .expect("null", "null")
        .expect("true", "true")
        .expect("0", "0")
        .expect("-0", "-0")
        .expect("[-0]", "[ -0 ]")
        .expect("1e21", "1e+21")
        .expect("NaN", "NaN")
        .expect("5n", "5n")
        .expect("Symbol('s')", "Symbol(s)")
        .expect("Symbol()", "Symbol()")
        .expect("''", "")
        .expect("'it\\'s'", "it's")
        .check(runtime);
  }

  @EachRuntime
  void textsInsideOfOthersAreQuoted(String runtime) throws Exception {
    expect("['it\\'s']", "[ 'it\\'s' ]")
        .expect("['\\\\']", "[ '\\\\' ]")
        .expect("['a\\nb']", "[ 'a\\nb' ]")
        .expect("{ 'a-b': '', 1: 0, $_: 0 }", "{ '1': 0, 'a-b': '', $_: 0 }")
        .check(runtime);
  }

  @EachRuntime
  void functions(String runtime) throws Exception {
    expect("() => 1", "[Function: (anonymous)]")
        .expect("function named() {}", "[Function: named]")
        .expect("class A {}", "[class: A]")
        .expect("class {}", "[class: (anonymous)]")
        .expect("Object.defineProperty(() => 1, 'name', { value: 5 })", "[Function: (anonymous)]")
        .expect(
            "Object.defineProperty(() => 1, 'name', { get() { throw 1; } })",
            "[Function: (anonymous)]")
        .check(runtime);
  }

  @EachRuntime
  void objectsAndWhatTheyAreMadeBy(String runtime) throws Exception {
    expect("{}", "{}")
        .expect("{ a: { b: [] } }", "{ a: { b: [] } }")
        .expect("{ [Symbol('s')]: 1 }", "{ [Symbol(s)]: 1 }")
        .expect("Object.create(null)", "[null prototype] {}")
        .expect("new (class Point { x = 1 })()", "Point { x: 1 }")
        .expect("new (class { x = 1 })()", "{ x: 1 }")
        .expect("Object.defineProperty({}, 'hidden', { value: 1 })", "{}")
        .expect("{ get x() { throw new Error('asked'); } }", "{ x: [Getter] }")
        .expect("{ toString() { throw 1; } }", "{ toString: [Function: toString] }")
        .expect("{ __proto__: { constructor: { name: 5 } } }", "{}")
        .check(runtime);
  }

  @EachRuntime
  void arrays(String runtime) throws Exception {
    expect("[]", "[]")
        .expect("[1, , undefined]", "[ 1, <empty>, undefined ]")
        .expect("Array(100).fill(7).length", "100")
        .expect("new Array(3)", "[ <empty>, <empty>, <empty> ]")
        .check(runtime);
  }

  @EachRuntime
  void collectionsDatesAndPatterns(String runtime) throws Exception {
    expect("new Map()", "Map(0) {}")
        .expect("new Map([['a', { b: 1 }], [{}, 2]])", "Map(2) { 'a' => { b: 1 }, {} => 2 }")
        .expect("new Set()", "Set(0) {}")
        .expect("new Set([1, 'x', []])", "Set(3) { 1, 'x', [] }")
        .expect("new Date(0)", "1970-01-01T00:00:00.000Z")
        .expect("new Date(NaN)", "Invalid Date")
        .expect("/a\\/b/gi", "/a\\/b/gi")
        .check(runtime);
  }

  @EachRuntime
  void whatIsDeeperThanThreeIsLeftOut(String runtime) throws Exception {
    expect("{ a: { b: { c: { d: 1 } } } }", "{ a: { b: { c: [Object] } } }")
        .expect("[[[[]]]]", "[ [ [ [Array] ] ] ]")
        .expect("[[[5]]]", "[ [ [ 5 ] ] ]")
        .expect("[[[new Map()]]]", "[ [ [ [Object] ] ] ]")
        .expect("[[[new Date(0)]]]", "[ [ [ 1970-01-01T00:00:00.000Z ] ] ]")
        .check(runtime);
  }

  @EachRuntime
  void cyclesEndAndWhatIsSharedIsNone(String runtime) throws Exception {
    expect("(() => { const o = { n: 1 }; o.self = o; return o; })()", "{ n: 1, self: [Circular] }")
        .expect("(() => { const a = []; a.push({ a }); return a; })()", "[ { a: [Circular] } ]")
        .expect(
            "(() => { const m = new Map(); m.set('m', m); return m; })()",
            "Map(1) { 'm' => [Circular] }")
        .expect("(() => { const o = {}; return [o, o]; })()", "[ {}, {} ]")
        .check(runtime);
  }

  @EachRuntime
  void whatCannotBeReadStopsNothing(String runtime) throws Exception {
    expect("1, Proxy.revocable({}, {}).proxy, 2", "1 {} 2")
        .expect(
            "1, (() => { const r = Proxy.revocable({}, {}); r.revoke(); return r.proxy; })(), 2",
            "1 [unreadable] 2")
        .expect("new Proxy({}, { ownKeys() { throw 1; } })", "[unreadable]")
        .expect("[new Proxy({}, { getPrototypeOf() { throw 1; } }), 3]", "[ [unreadable], 3 ]")
        .expect("new Proxy([1], { get(o, key) { throw 1; } })", "[unreadable]")
        .check(runtime);
  }

  @EachRuntime
  void linesUpTo76CharactersStayTogether(String runtime) throws Exception {
    String fits = "x".repeat(73);
    String wide = "x".repeat(74);
    expect("['" + fits + "']", "[ '" + fits + "' ]")
        .expect("['" + wide + "']", "[\n  '" + wide + "'\n]")
        .expect(
            "{ a: { b: '" + wide + "' }, c: 1 }",
            "{\n  a: {\n    b: '" + wide + "'\n  },\n  c: 1\n}")
        .check(runtime);
  }

  @EachRuntime
  void aHundredItemsAreShown(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      List<String> lines =
          program.logged(List.of("Array.from({ length: 100 }, (_, i) => i)", "Array(103).fill(0)"));

      assertThat(lines.get(0)).startsWith("[\n  0,\n  1,").endsWith(",\n  98,\n  99\n]");
      assertThat(lines.get(1).split("\n", -1)).hasSize(103).endsWith("  0,", "  ... 3 more", "]");
    }
  }

  @EachRuntime
  void typedArraysAreShownAsArrays(String runtime) throws Exception {
    expect("new Uint8Array([1, 2])", "Uint8Array(2) [ 1, 2 ]")
        .expect("new Float64Array(2)", "Float64Array(2) [ 0, 0 ]")
        .expect("[new Int8Array(0)]", "[ Int8Array(0) [] ]")
        .expect("new DataView(new ArrayBuffer(2))", "DataView {}")
        .expect("[[[new Uint8Array(2)]]]", "[ [ [ [Object] ] ] ]")
        .check(runtime);
  }

  @EachRuntime
  void whatIsWideIsCutLikeAnArray(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      List<String> lines =
          program.logged(
              List.of(
                  "new Uint8Array(1000)",
                  "Object.fromEntries(Array.from({ length: 1000 }, (_, i) => ['k' + i, i]))",
                  "new Map(Array.from({ length: 1000 }, (_, i) => [i, i]))",
                  "new Set(Array.from({ length: 1000 }, (_, i) => i))"));

      assertThat(lines)
          .hasSize(4)
          .allSatisfy(
              line -> assertThat(line.split("\n", -1)).hasSize(103).contains("  ... 900 more"));
    }
  }

  @EachRuntime
  void theKeysOfAnErrorAreShown(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      String withoutStack = "Object.assign(%s, { stack: '' })";
      List<String> lines =
          program.logged(
              List.of(
                  withoutStack.formatted("new Error('m'), { code: 'E_NO', errCode: 5 }"),
                  withoutStack.formatted("new Error('m', { cause: { reason: 'x' } })"),
                  withoutStack.formatted("new AggregateError([1, 'b'], 'm')"),
                  withoutStack.formatted("new (class Own extends Error { name = 'Own' })('m')")));

      assertThat(lines)
          .containsExactly(
              "Error: m { code: 'E_NO', errCode: 5 }",
              "Error: m { cause: { reason: 'x' } }",
              "AggregateError: m { errors: [ 1, 'b' ] }",
              "Own: m");
    }
  }

  @EachRuntime
  void placeholders(String runtime) throws Exception {
    expect("'a', 1, 'b', ['c']", "a 1 b [ 'c' ]")
        .expect("{}, 'x'", "{} x")
        .expect("'%s is %d, %i and %f', 'x', 1.5, -1.5, 1.5", "x is 1.5, -1 and 1.5")
        .expect("'%o %O %j', { a: 'b' }, [1], 'x'", "{ a: 'b' } [ 1 ] x")
        .expect("'%cred%c', 'color: red', ''", "red")
        .expect("'%d %d %d', '5', '1.5', 'x'", "5 1.5 NaN")
        .expect("'%i %i', '5.9 apples', 5n", "5 5n")
        .expect("'%f %f', '1.50x', '-.5'", "1.5 -0.5")
        .expect("'%d %i', {}, true", "NaN 1")
        .expect("'%s', Symbol('s')", "Symbol(s)")
        .expect("'%s %s', 'a'", "a %s")
        .expect("'%s', 'a', 'b'", "a b")
        .expect("'%s', '%s', 'b'", "%s b")
        .expect("'%x %', 1", "%x % 1")
        .expect("'100%% %s', 'sure'", "100% sure")
        .expect("'%% and %s alone stay'", "%% and %s alone stay")
        .check(runtime);
  }

  @EachRuntime
  void errorsAreShownWithTheProgramsFrames(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      List<String> lines =
          program.logged(
              List.of(
                  "new TypeError('boom')",
                  "[new Error('')]",
                  "Object.assign(new Error('m'), { stack: '' })",
                  "Object.assign(new Error('m'), { name: 'Odd', stack: 'x' })"));

      List<String> firsts = new ArrayList<>();
      lines.forEach(line -> firsts.add(line.lines().findFirst().orElse("")));
      assertThat(firsts).containsExactly("TypeError: boom", "[", "Error: m", "Odd: m");
      assertThat(lines.get(0))
          .contains("\n    at ")
          .contains("app.js:1")
          .doesNotContain("footbridge:");
      assertThat(lines.get(1)).startsWith("[\n  Error\n      at ").contains("app.js:1");
    }
  }
}
