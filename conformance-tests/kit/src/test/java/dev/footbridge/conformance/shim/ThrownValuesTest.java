package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

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
    reported.put("new Proxy({}, { get() { throw 1; } })", "[unreadable]");
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
