package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The methods of the console. */
class ConsoleTest {
  private static List<String> printed(String runtime, String script) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(script);
      return program.levelsAndLines();
    }
  }

  @EachRuntime
  void eachMethodHasItsLevel(String runtime) throws Exception {
    assertThat(
            printed(
                runtime,
                """
                for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
                  console[name](name, [1]);
                }
                console.log();
                """))
        .containsExactly(
            "log log [ 1 ]",
            "info info [ 1 ]",
            "warn warn [ 1 ]",
            "error error [ 1 ]",
            "debug debug [ 1 ]",
            "log ");
  }

  @EachRuntime
  void dirTakesADepth(String runtime) throws Exception {
    assertThat(
            printed(
                runtime,
                """
                const deep = { a: { b: { c: { d: { e: 1 } } } } };
                console.dir('text');
                console.dir(deep);
                console.dir(deep, { depth: 0 });
                console.dir(deep, { depth: 1 });
                console.dir(deep, { depth: null });
                console.log(deep);
                """))
        .containsExactly(
            "log text",
            "log { a: { b: { c: [Object] } } }",
            "log { a: [Object] }",
            "log { a: { b: [Object] } }",
            "log { a: { b: { c: { d: { e: 1 } } } } }",
            "log { a: { b: { c: [Object] } } }");
  }

  @EachRuntime
  void tablesHaveAColumnForEachKey(String runtime) throws Exception {
    assertThat(
            printed(
                runtime,
                """
                console.table([{ name: 'a', n: 1 }, { n: 22, more: {} }]);
                console.table({ x: { n: 1, m: 2 }, y: 5 }, ['n']);
                console.table([1, 'b']);
                console.table('text');
                console.table(null);
                console.table(new Proxy({}, { ownKeys() { throw 1; } }));
                console.table(new Map([['a', 1]]));
                console.table([]);
                """))
        .containsExactly(
            "log (index)  name  n   more\n0        'a'   1   \n1              22  {}",
            "log (index)  n\nx        1\ny        ",
            "log (index)  (value)\n0        1\n1        'b'",
            "log text",
            "log null",
            "log [unreadable]",
            "log Map(1) { 'a' => 1 }",
            "log []");
  }

  @EachRuntime
  void methodsNeedNoConsole(String runtime) throws Exception {
    assertThat(printed(runtime, "const { log, count } = console; log('a'); count(); [1].map(log);"))
        .containsExactly("log a", "log default: 1", "log 1 0 [ 1 ]");
  }

  @EachRuntime
  void groupsIndentEveryLine(String runtime) throws Exception {
    assertThat(
            printed(
                runtime,
                """
                console.groupEnd();
                console.group('outer %d', 1);
                console.log('a\\nb');
                console.groupCollapsed();
                console.warn('c');
                console.groupEnd();
                console.error('d');
                console.groupEnd();
                console.groupEnd();
                console.log('e');
                """))
        .containsExactly("log outer 1", "log   a\n  b", "warn     c", "error   d", "log e");
  }

  @EachRuntime
  void assertionsPrintOnlyWhatFails(String runtime) throws Exception {
    assertThat(
            printed(
                runtime,
                """
                console.assert(true, 'no');
                console.assert(1);
                console.assert(false);
                console.assert(0, '%s is', 'zero', 0);
                console.assert();
                """))
        .containsExactly(
            "error Assertion failed",
            "error Assertion failed: zero is 0",
            "error Assertion failed");
  }

  @EachRuntime
  void countsAreKeptByLabel(String runtime) throws Exception {
    assertThat(
            printed(
                runtime,
                """
                console.count();
                console.count('default');
                console.count(5);
                console.count('__proto__');
                console.countReset();
                console.countReset('never counted');
                console.count();
                console.count('5');
                console.countReset(5);
                console.count('5');
                """))
        .containsExactly(
            "log default: 1",
            "log default: 2",
            "log 5: 1",
            "log __proto__: 1",
            "log default: 1",
            "log 5: 2",
            "log 5: 1");
  }

  @EachRuntime
  void timesRunFromTheirStartToTheirEnd(String runtime) throws Exception {
    List<String> lines =
        printed(
            runtime,
            """
            console.timeLog('t');
            console.time('t');
            console.timeLog('t', 'so far', { n: 1 });
            console.timeEnd('t');
            console.timeEnd('t');
            console.timeEnd();
            """);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).isEqualTo("log t: not started");
    assertThat(lines.get(1)).matches("log t: \\d+ ms so far \\{ n: 1 \\}");
    assertThat(lines.get(2)).matches("log t: \\d+ ms");
    assertThat(lines.subList(3, 5))
        .containsExactly("log t: not started", "log default: not started");
  }

  @EachRuntime
  void tracesShowTheProgramsFrames(String runtime) throws Exception {
    List<String> lines =
        printed(
            runtime,
            "function outer() { inner(); }\nfunction inner() { console.trace('%s!', 'here'); }\nouter();");
    assertThat(lines).singleElement().asString().startsWith("trace Trace: here!\n    at ");
    assertThat(lines.get(0).lines().skip(1).toList())
        .allSatisfy(line -> assertThat(line).startsWith("    at ").contains("app.js:"))
        .satisfies(frames -> assertThat(frames.get(0)).contains("inner").contains("app.js:2"))
        .satisfies(frames -> assertThat(frames.get(1)).contains("outer").contains("app.js:1"));
  }
}
