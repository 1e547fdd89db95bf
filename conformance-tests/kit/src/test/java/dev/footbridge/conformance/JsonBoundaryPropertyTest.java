package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.graaljs.GraalJsRuntime;
import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What crosses the boundary between JavaScript and Java, for any value (rules X6, S8, C5). */
class JsonBoundaryPropertyTest {
  private static final String CONFIG =
      """
      {"extApi": [{"name": "configuredSync", "sync": true, "params": {}}]}
      """;

  private static final String HELPERS =
      """
      const { proxy: revoked, revoke } = Proxy.revocable({}, {});
      revoke();
      const { stringify, parse } = JSON;
      const native = (api_name, data, more) => wx.invokeNativePlugin({ api_name, data, ...more });
      const expect = (what, actual, expected) => {
        if (actual !== expected) console.log(`${what}: expected ${expected}, but was ${actual}`);
      };
      const textOf = (build) => {
        try {
          return stringify(build());
        } catch {
          return undefined;
        }
      };
      const expectEcho = (what, res, text) => {
        if (text === undefined) {
          expect(`${what} errCode`, res.errCode, 1003);
          expect(`${what} keys`, Object.keys(res).join(), 'errMsg,errCode');
        } else {
          expect(`${what} json`, res.json, text);
          const sent = parse(text);
          expect(`${what} params`, stringify(res.params), stringify(sent.api_name ? sent.data : sent));
        }
      };
      """;

  private static CaseRun run;

  @BeforeContainer
  static void launch() throws Exception {
    run =
        new CaseRun(
            ConformanceHost.of(new GraalJsRuntime()),
            builder -> builder.customApis(CustomApiConfig.parse("config.json", CONFIG)));
    run.evaluate(HELPERS);
  }

  @AfterContainer
  static void close() {
    run.close();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anyJsonValueSurvivesTheWayThereAndBack(@ForAll("json") String value) throws Exception {
    check(
        """
        const v = %s;
        const text = stringify(v);
        expect('literal', stringify(parse(%s)), text);
        native('echo', { v }, { complete(res) { expect('echo', stringify(res.params.v), text); } });
        expect('echoSync', stringify(native('echoSync', { v }, { sync: true }).params.v), text);
        expect('textSync', stringify(native('textSync', { text: `{"v":${text}}` }, { sync: true }).v),
          text);
        """
            .formatted("parse(" + JsValues.quote(value) + ")", JsValues.quote(value)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anyObjectCrossesAsJsonStringifyWritesItOrFailsCleanly(@ForAll("any") String value)
      throws Exception {
    check(
        """
        const build = () => { const root = {}; root.v = %s; return root; };
        const text = (name, more) => textOf(() => ({ api_name: name, data: build(), ...more }));
        native('echo', build(), { complete(res) { expectEcho('echo', res, text('echo')); } });
        expectEcho('echoSync', native('echoSync', build(), { sync: true }),
          text('echoSync', { sync: true }));
        expectEcho('configuredSync', wx.configuredSync(build()), textOf(build));
        """
            .formatted(value));
    assertThat(run.program().pendingCalls()).as("pending calls").isZero();
  }

  @Provide
  Arbitrary<String> json() {
    return JsValues.json();
  }

  @Provide
  Arbitrary<String> any() {
    return JsValues.any();
  }

  private static void check(String script) throws Exception {
    int before = run.recorder().lines().size();
    int errors = run.recorder().errors().size();
    run.evaluate("(() => {\n" + script + "})();");
    run.advance(Duration.ZERO);
    assertThat(run.recorder().lines()).as(script).hasSize(before);
    assertThat(run.recorder().errors().stream().skip(errors)).as(script).isEmpty();
  }
}
