package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.observe.StackRecording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How uncaught values of any kind are reported (rule R6). */
class ThrownValuesTest {
  private static Map<String, String> expected() {
    Map<String, String> reported = new LinkedHashMap<>();
    reported.put("5", "5");
    reported.put("'text'", "text");
    reported.put("null", "null");
    reported.put("undefined", "undefined");
    reported.put("5n", "5n");
    reported.put("Symbol('s')", "Symbol(s)");
    reported.put("() => 1", "[Function: (anonymous)]");
    reported.put("{}", "{}");
    reported.put("[1, 'x']", "[ 1, 'x' ]");
    reported.put("{ message: 'm' }", "m");
    reported.put("{ name: 'N' }", "{ name: 'N' }");
    reported.put("{ name: 'N', message: 'm' }", "N: m");
    reported.put("{ message: 5 }", "{ message: 5 }");
    reported.put("{ stack: 'anything', name: 'N' }", "N");
    reported.put("{ get message() { throw 1; }, code: 7 }", "{ message: [Getter], code: 7 }");
    reported.put("{ get message() { throw 1; }, name: 'N', stack: 'x' }", "N");
    reported.put("new Error('')", "Error");
    reported.put("new Error('m')", "Error: m");
    reported.put("new (class Own extends RangeError { name = 'Own' })('m')", "Own: m");
    reported.put("Object.assign(new Error('m'), { name: '' })", "m");
    reported.put("Object.create(null)", "[null prototype] {}");
    reported.put("new Proxy({}, { get() { throw 1; } })", "{}");
    reported.put("new Proxy({}, { ownKeys() { throw 1; } })", "[unreadable]");
    reported.put(
        "{ [Symbol.toStringTag]: 'Error', n: 1 }",
        "{ n: 1, [Symbol(Symbol.toStringTag)]: 'Error' }");
    reported.put("Object.create(RangeError.prototype)", "RangeError");
    reported.put(
        "(() => { const r = Proxy.revocable({}, {}); r.revoke(); return r.proxy; })()",
        "[unreadable]");
    return reported;
  }

  @EachRuntime
  void inATimer(String runtime) throws Exception {
    assertReported(runtime, "setTimeout(() => { throw (%s); }, 0);");
  }

  @EachRuntime
  void inAMicrotask(String runtime) throws Exception {
    assertReported(runtime, "queueMicrotask(() => { throw (%s); });");
  }

  @EachRuntime
  void inACallback(String runtime) throws Exception {
    assertReported(runtime, "wx.invokeNativePlugin({ api_name: 'none', fail() { throw (%s); } });");
  }

  /** Throws each value, and returns the reports to the host and to the program's hook. */
  private static void assertReported(String runtime, String script) throws Exception {
    Map<String, String> expected = expected();
    Map<String, String> reported = new LinkedHashMap<>();
    Map<String, String> hooked = new LinkedHashMap<>();
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run("wx.onError((text) => console.log(text));");
      for (String value : expected.keySet()) {
        program.run(script.formatted(value));
        program.advance(0);
        assertThat(program.errors()).as(value).hasSize(reported.size() + 1);
        reported.put(value, program.errors().get(reported.size()).message());
        hooked.put(value, program.lines().get(hooked.size()).lines().findFirst().orElse(""));
      }
    }
    assertThat(reported).isEqualTo(expected);
    assertThat(hooked).isEqualTo(expected);
  }

  /** What is thrown where only the runtime catches it, or rejected. */
  private static Map<String, String> expectedOfTheRuntime() {
    Map<String, String> reported = new LinkedHashMap<>();
    reported.put("5", "5");
    reported.put("'text'", "text");
    reported.put("{ errMsg: 'pay:fail no', errCode: 7 }", "{ errMsg: 'pay:fail no', errCode: 7 }");
    reported.put("{ a: [[{ c: 1 }], { d: {} }] }", "{ a: [ [ [Object] ], { d: [Object] } ] }");
    reported.put("{ message: 'm', code: 7 }", "{ message: 'm', code: 7 }");
    reported.put("{ get x() { return 1; } }", "{ x: [Getter] }");
    reported.put("{ toJSON() { return 5; } }", "{ toJSON: [Function: toJSON] }");
    reported.put("new (class Point { x = 1 })()", "Point { x: 1 }");
    reported.put("new Error('m')", "Error: m");
    reported.put("Object.assign(new RangeError('m'), { code: 7 })", "RangeError: m");
    return reported;
  }

  @EachRuntime
  void atTheTopOfAScript(String runtime) throws Exception {
    Map<String, String> expected = expectedOfTheRuntime();
    expected.put("(() => { const o = { n: 1 }; o.o = o; return o; })()", "{ n: 1, o: [Circular] }");
    Map<String, String> reported = new LinkedHashMap<>();
    try (ShimProgram program = new ShimProgram(runtime)) {
      for (String value : expected.keySet()) {
        assertThatThrownBy(() -> program.run("throw (" + value + ");")).isNotNull();
        assertThat(program.errors()).as(value).hasSize(reported.size() + 1);
        reported.put(value, program.errors().get(reported.size()).message());
      }
    }
    assertThat(reported).isEqualTo(expected);
  }

  /** Values that engines convert in their own ways. */
  private static Map<String, String> expectedOfSome() {
    Map<String, String> reported = new LinkedHashMap<>();
    reported.put("5n", "5n");
    reported.put("Symbol('s')", "Symbol(s)");
    reported.put("() => 1", "[Function: (anonymous)]");
    reported.put("[1, { a: 2 }]", "[ 1, { a: 2 } ]");
    reported.put("new Map([[1, { a: 2 }]])", "Map(1) { 1 => { a: 2 } }");
    reported.put("new Set([{ a: 2 }])", "Set(1) { { a: 2 } }");
    reported.put(
        "{ m: new Map([[{ a: 1 }, { b: 2 }]]) }", "{ m: Map(1) { { a: 1 } => { b: 2 } } }");
    reported.put("{ get x() { throw new Error('of the getter'); } }", "{ x: [Getter] }");
    reported.put("new Proxy({}, { get() { throw new Error('no'); } })", "{}");
    reported.put("'{\"a\":1}'", "{\"a\":1}");
    return reported;
  }

  @EachRuntime
  void aSyntaxErrorOfJsonIsThrownAndHasItsPlace(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      assertThatThrownBy(() -> program.run("const load = () => JSON.parse('{');\nload();"))
          .isNotNull();
      assertThat(program.errors())
          .singleElement()
          .satisfies(
              error -> assertThat(error.kind()).isEqualTo(ScriptError.Kind.UNCAUGHT),
              error -> assertThat(error.message()).startsWith("SyntaxError: "),
              error -> assertThat(error.position()).startsWith("app.js:1:"),
              error -> assertThat(error.stack().lines()).hasSize(2));
      assertThatThrownBy(() -> program.run("\nvar x = ;")).isNotNull();
      assertThat(program.errors().get(1).kind()).isEqualTo(ScriptError.Kind.SYNTAX);
      assertThat(program.errors().get(1).position()).startsWith("app.js:2:");
    }
  }

  @EachRuntime
  void whatEnginesConvertKeepsItsContentAtTheTopOfAScript(String runtime) throws Exception {
    Map<String, String> expected = expectedOfSome();
    Map<String, String> reported = new LinkedHashMap<>();
    try (ShimProgram program = new ShimProgram(runtime)) {
      for (String value : expected.keySet()) {
        String handled = "Promise.reject({ of: 'it' }).catch(() => {}); ";
        String script = (value.startsWith("'") ? handled : "") + "throw (" + value + ");";
        assertThatThrownBy(() -> program.run(script)).isNotNull();
        assertThat(program.errors()).as(value).hasSize(reported.size() + 1);
        reported.put(value, program.errors().get(reported.size()).message());
      }
    }
    assertThat(reported).isEqualTo(expected);
  }

  @EachRuntime
  void inARejection(String runtime) throws Exception {
    Map<String, String> expected = expectedOfTheRuntime();
    Map<String, String> reported = new LinkedHashMap<>();
    try (ShimProgram program = new ShimProgram(runtime)) {
      for (String value : expected.keySet()) {
        program.run("Promise.reject(" + value + ");");
        program.advance(0);
        assertThat(program.errors()).as(value).hasSize(reported.size() + 1);
        reported.put(value, program.errors().get(reported.size()).message());
      }
    }
    assertThat(reported).isEqualTo(expected);
  }

  /** Values that are large, deep or endless, as the scripts that create them. */
  private static final List<String> HUGE =
      List.of(
          "const a = []; a.push(a);",
          "const a = []; a[4294967294] = 1;",
          "let a = new Set(); for (let i = 0; i < 1e5; i++) a = new Set([a]);",
          "let a = []; for (let i = 0; i < 1e5; i++) a = [a];",
          "const a = new Uint8Array(64 << 20);",
          "const a = new Map(); a.set(a, a);",
          "const a = new Array(1e6).fill('text');",
          "const a = { text: 'x'.repeat(1e6) };");

  @EachRuntime
  void valuesOfAnySizeAreReported(String runtime) throws Exception {
    for (String value : HUGE) {
      try (ShimProgram program = new ShimProgram(runtime)) {
        program.run("wx.onUnhandledRejection(({ reason }) => console.log(reason === a));");
        assertThatThrownBy(() -> program.run(value + " Promise.reject(a); throw a;")).isNotNull();
        program.advance(0);

        assertThat(program.lines()).as(value).containsExactly("true");
        assertThat(program.errors())
            .as(value)
            .hasSize(2)
            .allSatisfy(
                error -> {
                  assertThat(error.kind()).isNotEqualTo(ScriptError.Kind.KILLED);
                  assertThat(error.message()).hasSizeLessThan(2_000_000);
                });
      }
    }
  }

  @EachRuntime
  void aRejectedNullIsNoShortageOfMemory(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run("wx.onUnhandledRejection(({ reason }) => console.log(reason));");
      program.run("Promise.reject(null);");
      program.advance(0);

      program.run("Promise.reject();");
      program.advance(0);

      assertThat(program.errors()).extracting("message").containsExactly("null", "undefined");
      assertThat(program.lines()).containsExactly("null", "undefined");
    }
  }

  @EachRuntime
  void aRejectionHookGetsTheObjectItself(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          const reason = { errMsg: 'pay:fail no', errCode: 7, more: { of: 'it' } };
          wx.onUnhandledRejection((event) => console.log(event.reason === reason));
          Promise.reject({ of: 'another turn' }).catch(() => {});
          setTimeout(() => Promise.reject(reason), 1);
          """);
      program.advance(1);

      assertThat(program.lines()).containsExactly("true");
    }
  }

  @EachRuntime
  void aFailureThatIsPassedOnKeepsItsKeysAndTheErrorOfAPromiseToo(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          wx.onUnhandledRejection(({ reason }) => {
            console.log(reason instanceof Error, reason.errMsg, reason.errCode);
          });
          const pay = () => new Promise((resolve, reject) => {
            wx.getStorage({ key: 'none', success: resolve, fail: reject });
          });
          setTimeout(pay, 1);
          setTimeout(() => wx.invokeNativePlugin({ api_name: 'none' }), 2);
          """);
      program.advance(2);

      assertThat(program.lines())
          .containsExactly(
              "false getStorage:fail data not found undefined",
              "true invokeNativePlugin:fail no custom API 'none' is registered 1001");
      assertThat(program.errors())
          .extracting("message")
          .containsExactly(
              "{ errMsg: 'getStorage:fail data not found' }",
              "Error: invokeNativePlugin:fail no custom API 'none' is registered");
    }
  }

  @EachRuntime
  void aRejectedCallSaysWhereItWasMade(String runtime) throws Exception {
    try (ShimProgram program =
        new ShimProgram(runtime, builder -> builder.stacks(StackRecording.PROMISES))) {
      program.run(
          "\nfunction pay() {\n  return wx.invokeNativePlugin({ api_name: 'none' });\n}\npay();");
      program.advance(0);

      assertThat(program.errors())
          .singleElement()
          .satisfies(
              error -> assertThat(error.position()).startsWith("app.js:3:"),
              error -> assertThat(error.stack()).startsWith("    at pay (app.js:3:"));
    }
  }

  @EachRuntime
  void anEndlessRecursionHasTenFrames(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          function deeper() { return deeper() + 1; }
          try { deeper(); } catch (e) { console.log(e); }
          setTimeout(() => [1].forEach(deeper), 0);
          """);
      program.advance(0);

      assertThat(program.lines().get(0).lines().filter(line -> line.startsWith("    at ")))
          .hasSizeLessThanOrEqualTo(10);
      assertThat(program.errors())
          .singleElement()
          .satisfies(error -> assertThat(error.stack().lines()).hasSizeLessThanOrEqualTo(10));
    }
  }

  @EachRuntime
  void nativeFunctionsHaveNoFrame(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          "setTimeout(function run() { [1].forEach(() => { throw new Error('x'); }); }, 0);");
      program.advance(0);

      assertThat(program.errors().get(0).stack().lines())
          .hasSize(2)
          .allSatisfy(frame -> assertThat(frame).contains("app.js:1"));
    }
  }

  @EachRuntime
  void aHookThatThrowsIsReportedAndStopsNoOther(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          wx.onError(() => { throw new Error('of the hook'); });
          wx.onError((text) => console.log(text));
          setTimeout(() => { throw 'first'; }, 0);
          """);
      program.advance(0);

      assertThat(program.errors())
          .extracting("message")
          .containsExactly("first", "Error: of the hook");
      assertThat(program.lines()).isEqualTo(List.of("first"));
    }
  }
}
