package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How values that are thrown and not caught are told, whatever they are (rule R6). */
class ThrownValuesTest {
  private static Map<String, String> expected() {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("5", "5");
    told.put("'text'", "text");
    told.put("null", "null");
    told.put("undefined", "undefined");
    told.put("5n", "5n");
    told.put("Symbol('s')", "Symbol(s)");
    told.put("() => 1", "[Function: (anonymous)]");
    told.put("{}", "{}");
    told.put("[1, 'x']", "[ 1, 'x' ]");
    told.put("{ message: 'm' }", "m");
    told.put("{ name: 'N' }", "{ name: 'N' }");
    told.put("{ name: 'N', message: 'm' }", "N: m");
    told.put("{ message: 5 }", "{ message: 5 }");
    told.put("{ stack: 'anything', name: 'N' }", "N");
    told.put("{ get message() { throw 1; }, code: 7 }", "{ message: [Getter], code: 7 }");
    told.put("{ get message() { throw 1; }, name: 'N', stack: 'x' }", "N");
    told.put("new Error('')", "Error");
    told.put("new Error('m')", "Error: m");
    told.put("new (class Own extends RangeError { name = 'Own' })('m')", "Own: m");
    told.put("Object.assign(new Error('m'), { name: '' })", "m");
    told.put("Object.create(null)", "[null prototype] {}");
    told.put("new Proxy({}, { get() { throw 1; } })", "[unreadable]");
    told.put(
        "(() => { const r = Proxy.revocable({}, {}); r.revoke(); return r.proxy; })()",
        "[unreadable]");
    return told;
  }

  @EachRuntime
  void inATimer(String runtime) throws Exception {
    assertTold(runtime, "setTimeout(() => { throw (%s); }, 0);");
  }

  @EachRuntime
  void inAMicrotask(String runtime) throws Exception {
    assertTold(runtime, "queueMicrotask(() => { throw (%s); });");
  }

  @EachRuntime
  void inACallback(String runtime) throws Exception {
    assertTold(runtime, "wx.invokeNativePlugin({ api_name: 'none', fail() { throw (%s); } });");
  }

  /** Throws each value, and asks the host and the program's own hook what they were told. */
  private static void assertTold(String runtime, String script) throws Exception {
    Map<String, String> expected = expected();
    Map<String, String> told = new LinkedHashMap<>();
    Map<String, String> hooked = new LinkedHashMap<>();
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run("wx.onError((text) => console.log(text));");
      for (String value : expected.keySet()) {
        program.run(script.formatted(value));
        program.advance(0);
        assertThat(program.errors()).as(value).hasSize(told.size() + 1);
        told.put(value, program.errors().get(told.size()).message());
        hooked.put(value, program.lines().get(hooked.size()).lines().findFirst().orElse(""));
      }
    }
    assertThat(told).isEqualTo(expected);
    assertThat(hooked).isEqualTo(expected);
  }

  @EachRuntime
  void aHookThatThrowsIsToldOfAndStopsNoOther(String runtime) throws Exception {
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
