package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.ParamsMode;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.graaljs.GraalJsRuntime;
import dev.footbridge.quickjs.QuickJsRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whether a call fits its template is decided in Java where a misfit fails the call, and in
 * JavaScript where it is a warning: they agree, for any template and any value (rules P1 to P3).
 */
class TemplatePropertyTest {
  private static final List<String> EXAMPLES =
      List.of(
          "\"\"",
          "0",
          "false",
          "{}",
          "[]",
          "{\"b\": 0}",
          "{\"b\": {\"c\": \"\"}, \"c\": false}",
          "[0, {\"b\": \"\"}]",
          "[[], \"\"]",
          "{\"0\": 0, \"__proto__\": \"\", \"length\": 0}");

  private static final List<String> LEAVES =
      List.of(
          "''",
          "'x'",
          "0",
          "-1.5",
          "true",
          "null",
          "undefined",
          "NaN",
          "() => 1",
          "Symbol('s')",
          "new Date(0)",
          "new String('x')",
          "[, 1]",
          "Object.create({ b: 1 })");

  private static final List<CaseRun> RUNS = new ArrayList<>();
  private static final List<String> FAILURES = new ArrayList<>();
  private static final List<String> WARNINGS = new ArrayList<>();
  private static int fits;
  private static int misfits;

  @BeforeContainer
  static void launch() throws Exception {
    for (JsRuntime runtime : List.of(new GraalJsRuntime(), new QuickJsRuntime())) {
      for (ParamsMode mode : List.of(ParamsMode.STRICT, ParamsMode.WARN)) {
        RUNS.add(
            new CaseRun(
                ConformanceHost.of(runtime),
                builder ->
                    builder
                        .customApis(CustomApiConfig.parse("config.json", config()))
                        .programListener(new Misfits())
                        .paramsMode(mode)));
      }
    }
  }

  @AfterContainer
  static void close() {
    RUNS.forEach(CaseRun::close);
    RUNS.clear();
    assertThat(fits).as("calls that fitted").isPositive();
    assertThat(misfits).as("calls that did not").isPositive();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void javaAndJavaScriptFindTheSameMisfits(@ForAll("options") String options) throws Exception {
    FAILURES.clear();
    WARNINGS.clear();
    String script =
        """
        Object.keys(wx).filter((name) => name.startsWith('template')).forEach((name) => {
          const { errMsg } = wx[name](%s);
          if (errMsg.includes('parameter error')) console.log(errMsg.replace(':fail', ':'));
        });
        """
            .formatted(options);
    for (CaseRun run : RUNS) {
      run.evaluate(script);
    }
    assertThat(FAILURES).as(options).isEqualTo(WARNINGS);
    misfits += FAILURES.size();
    fits += 2 * EXAMPLES.size() - FAILURES.size();
  }

  @Provide
  Arbitrary<String> options() {
    return values()
        .flatMap(
            a ->
                Arbitraries.of("({ a: %s })", "({ b: 1, a: %s, c: 'c' })")
                    .map(o -> o.formatted(a)));
  }

  private static Arbitrary<String> values() {
    return Arbitraries.recursive(() -> Arbitraries.of(LEAVES), TemplatePropertyTest::around, 0, 3);
  }

  private static Arbitrary<String> around(Arbitrary<String> inner) {
    Arbitrary<String> members =
        Combinators.combine(
                Arbitraries.of("b", "c", "'0'", "['__proto__']", "length", "get b", "toJSON"),
                inner)
            .as(
                (key, value) ->
                    key.equals("get b") ? "get b() { return " + value + "; }" : key + ": " + value);
    return Arbitraries.oneOf(
        inner.list().ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]"),
        members.list().ofMaxSize(3).map(all -> "{ " + String.join(", ", all) + " }"));
  }

  private static String config() {
    return IntStream.range(0, EXAMPLES.size())
        .mapToObj(
            i ->
                """
                {"name": "template%d", "sync": true, "params": {"a": %s}}
                """
                    .formatted(i, EXAMPLES.get(i)))
        .collect(Collectors.joining(",", "{\"extApi\": [", "]}"));
  }

  /** Hears of what the programs are told, and of what the host is. */
  private static final class Misfits implements ProgramListener {
    @Override
    public void console(MiniAppInfo program, String level, String text) {
      FAILURES.add("wx." + text);
    }

    @Override
    public void warning(MiniAppInfo program, String text) {
      WARNINGS.add(text);
    }
  }
}
