package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.graaljs.GraalJsRuntime;
import java.time.Duration;
import java.util.stream.Stream;
import org.instancio.junit.Given;
import org.instancio.junit.InstancioExtension;
import org.instancio.junit.WithSettings;
import org.instancio.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Any value crosses the boundary between JavaScript and Java correctly (rules X6, S8, C5). */
@ExtendWith(InstancioExtension.class)
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

  @WithSettings final Settings settings = Tries.settings();

  @BeforeAll
  static void launch() throws Exception {
    run =
        new CaseRun(
            ConformanceHost.of(new GraalJsRuntime()),
            builder -> builder.customApis(CustomApiConfig.parse("config.json", CONFIG)));
    run.evaluate(HELPERS);
  }

  @AfterAll
  static void close() {
    run.close();
  }

  @Test
  void anyJsonValueSurvivesTheWayThereAndBack(@Given(JsValues.Json.class) Stream<String> values)
      throws Exception {
    for (String value : Tries.of(values)) {
      survives(value);
    }
  }

  private static void survives(String value) throws Exception {
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

  @Test
  void anyObjectCrossesAsJsonStringifyWritesItOrFailsCleanly(
      @Given(JsValues.Any.class) Stream<String> values) throws Exception {
    for (String value : Tries.of(values)) {
      crossesOrFails(value);
    }
  }

  private static void crossesOrFails(String value) throws Exception {
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

  private static void check(String script) throws Exception {
    int before = run.recorder().lines().size();
    int errors = run.recorder().errors().size();
    run.evaluate("(() => {\n" + script + "})();");
    run.advance(Duration.ZERO);
    assertThat(run.recorder().lines()).as(script).hasSize(before);
    assertThat(run.recorder().errors().stream().skip(errors)).as(script).isEmpty();
  }
}
