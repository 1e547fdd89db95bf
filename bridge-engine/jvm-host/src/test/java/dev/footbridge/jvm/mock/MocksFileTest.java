package dev.footbridge.jvm.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The problems reported for wrong mocks files. */
class MocksFileTest {
  private static final CustomApiConfig CONFIG =
      CustomApiConfig.parse(
          "config.json",
          """
          {"extApi": [
            {"name": "pay", "sync": false, "params": {}},
            {"name": "rate", "sync": true, "params": {}}
          ]}
          """);

  @Test
  void G2_whatIsNoJsonHasItsPlace() {
    assertThat(problems("{\"mocks\": [\n  {\"api\": pay}\n]}"))
        .singleElement()
        .asString()
        .startsWith("mocks.json:2:")
        .contains("not JSON");
  }

  @Test
  void G2_everythingWrongIsReportedAtOnceWithItsPlace() {
    assertThat(
            problems(
                """
                {"sed": 1, "seed": 1.5, "mocks": [
                  {"ok": {}},
                  {"api": "pay"},
                  {"api": "pay", "ok": {}, "fail": "x"},
                  {"api": "pay", "ok": [], "dealy": "1s"},
                  {"api": "pay", "never": false, "delay": "1 s"},
                  {"api": "pay", "passOn": true, "states": {}, "sync": 1},
                  {"api": 3, "fail": 4},
                  {"api": "pay", "fail": {"why": ""}},
                  {"api": "pay", "ok": {}, "failEvery": {"calls": 0}},
                  {"api": "pay", "ok": {}, "when": {"regex": {"name": "a", "/b": "("}, "equal": {}}},
                  7
                ]} 8
                """))
        .containsExactly(
            "mocks.json:1:2: $.sed: unknown key \"sed\"; did you mean 'seed'?",
            "mocks.json:1:20: $.seed: expected a whole number, but found 1.5",
            "mocks.json:2:3: $.mocks[0]: \"api\" is missing; add the name of the API",
            "mocks.json:3:3: $.mocks[1]: expected one of ok, fail, never and passOn, but found none",
            "mocks.json:4:3: $.mocks[2]: expected one of ok, fail, never and passOn, but found ok, fail",
            "mocks.json:5:24: $.mocks[3].ok: expected an object, but found an array",
            "mocks.json:5:28: $.mocks[3].dealy: unknown key \"dealy\"; did you mean 'delay'?",
            "mocks.json:6:27: $.mocks[4].never: expected true, or no such key, but found false",
            "mocks.json:6:43: $.mocks[4].delay: expected a duration such as 300ms, 30s or 2m, but"
                + " found '1 s'",
            "mocks.json:7:44: $.mocks[5].states: expected an array of states, but found an object",
            "mocks.json:7:56: $.mocks[5].sync: expected true or false, but found 1",
            "mocks.json:8:11: $.mocks[6].api: expected the name of an API, but found 3",
            "mocks.json:8:22: $.mocks[6].fail: expected a reason, or {\"reason\": \"…\", \"data\":"
                + " {…}}, but found 4",
            "mocks.json:9:26: $.mocks[7].fail: expected {\"reason\": \"…\", \"data\": {…}}; see why",
            "mocks.json:10:51: $.mocks[8].failEvery.calls: expected a number of calls, 1 or"
                + " more, but found 0",
            "mocks.json:11:47: $.mocks[9].when.regex.name: expected a JSON pointer such as"
                + " /user/name, but found 'name'",
            "mocks.json:11:66: $.mocks[9].when.regex[\"/b\"]: not a regular expression: Unclosed group"
                + " in '('",
            "mocks.json:11:81: $.mocks[9].when.equal: expected one of equals, pointer, regex, subset,"
                + " but found an object",
            "mocks.json:12:3: $.mocks[10]: expected {\"api\": …, \"ok\": {…}}, but found 7",
            "mocks.json:13:4: $: expected the end of the file, but found 8");
  }

  @Test
  void aFileOfAnotherShapeIsRefused() {
    assertThat(problems("[]"))
        .containsExactly("mocks.json:1:1: $: expected {\"mocks\": […]}, but found an array");
    assertThat(problems("{}"))
        .containsExactly("mocks.json:1:1: $: \"mocks\" is missing; add \"mocks\": […]");
    assertThat(problems("{\"mocks\": {}}"))
        .containsExactly(
            "mocks.json:1:11: $.mocks: expected an array of rules, but found an object");
    assertThat(problems(""))
        .containsExactly("mocks.json:1:1: $: expected {\"mocks\": […]}, but the file is empty");
  }

  @Test
  void anUnknownApiIsReportedWithTheNearest() {
    assertThat(problemsOfEngine("{\"mocks\": [\n  {\"api\": \"pya\", \"ok\": {}}]}"))
        .containsExactly(
            """
            mocks.json:2:3: $.mocks[0]: no API 'pya' is configured or registered; did you mean 'pay'?
                for an API that has no handler yet, say "sync": false or true""");
  }

  @Test
  void aNewApiWhoseNameCannotBeOnWxIsReported() {
    assertThat(problemsOfEngine("{\"mocks\": [{\"api\": \"a b\", \"sync\": false, \"ok\": {}}]}"))
        .containsExactly(
            "mocks.json:1:12: $.mocks[0]: expected a JavaScript identifier, so that it can be called"
                + " as wx.<name>, but found 'a b'");
  }

  @Test
  void whatASynchronousApiCannotDoIsReported() {
    assertThat(
            problemsOfEngine(
                """
                {"mocks": [{"api": "rate", "delay": "1s", "interval": "1s", "jitter": "1s",
                            "states": [{}], "never": true}]}
                """))
        .containsExactly(
            "mocks.json:1:12: $.mocks[0]: 'rate' is synchronous and answers at once; remove delay, interval,"
                + " jitter, never, states");
  }

  @Test
  void aDeclaredFormAndAMissingHandlerAreReported() {
    assertThat(
            problemsOfEngine("{\"mocks\": [{\"api\": \"pay\", \"sync\": true, \"passOn\": true}]}"))
        .containsExactly(
            "mocks.json:1:12: $.mocks[0]: \"sync\" is true, but 'pay' is asynchronous; leave \"sync\" out, which"
                + " is for APIs that are neither configured nor handled",
            "mocks.json:1:12: $.mocks[0]: 'pay' has no handler to pass calls on to; register its plugin");
  }

  @Test
  void aRuleThatCanNeverMatchGivesAWarning() {
    assertThat(
            warnings(
                """
                {"mocks": [
                  {"api": "pay", "when": {"subset": {"a": 1}}, "ok": {}},
                  {"api": "pay", "when": {"equals": {"a": 1, "b": 2}}, "ok": {}},
                  {"api": "pay", "when": {"subset": {"a": 1}, "regex": {"/b": "x"}}, "ok": {}},
                  {"api": "pay", "when": {"regex": {"/c": "x"}}, "ok": {}},
                  {"api": "pay", "when": {"regex": {"/c": "x"}, "subset": {"d": 1}}, "ok": {}},
                  {"api": "pay", "when": {"pointer": {"/c": "xy"}}, "ok": {}},
                  {"api": "pay", "when": {"pointer": {"/c": "y"}}, "ok": {}},
                  {"api": "pay", "when": {"equals": {"e": 1}, "regex": {"/e": "2"}}, "ok": {}},
                  {"api": "pay", "when": {"pointer": {"/e": 1}, "subset": {"e": 2}}, "ok": {}},
                  {"api": "pay", "ok": {}},
                  {"api": "pay", "when": {"subset": {"z": 1}}, "ok": {}},
                  {"api": "rate", "ok": {}}
                ]}
                """))
        .containsExactly(
            never(
                3,
                "the rule before it, mocks.json:2:3, matches all its calls; swap the two, or"
                    + " remove one"),
            never(
                4,
                "the rule before it, mocks.json:2:3, matches all its calls; swap the two, or"
                    + " remove one"),
            never(
                6,
                "the rule before it, mocks.json:5:3, matches all its calls; swap the two, or"
                    + " remove one"),
            never(
                7,
                "the rule before it, mocks.json:5:3, matches all its calls; swap the two, or"
                    + " remove one"),
            never(9, "its conditions contradict one another"),
            never(10, "its conditions contradict one another"),
            never(
                12,
                "the rule before it, mocks.json:11:3, matches all its calls; swap the two, or"
                    + " remove one"));
  }

  @Test
  void aRuleWrittenInJavaIsNamedByItsNumber() {
    BridgeEngine engine =
        BridgeEngine.builder()
            .customApis(CONFIG)
            .interceptors(
                Mocks.of(MockRule.on("pay").ok(), MockRule.on("pay").subset(Map.of()).fail("no")))
            .build();

    assertThat(engine.warnings())
        .extracting(Problem::text)
        .contains(
            "mock rule 2, on 'pay': can never match: the rule before it, mock rule 1, on 'pay',"
                + " matches all its calls; swap the two, or remove one");
  }

  private static String never(int line, String why) {
    return "mocks.json:" + line + ":3: $.mocks[" + (line - 2) + "]: can never match: " + why;
  }

  private static List<String> problems(String text) {
    return catchThrowableOfType(
            BridgeConfigurationException.class, () -> Mocks.parse("mocks.json", text))
        .problems()
        .stream()
        .map(Problem::text)
        .toList();
  }

  private static List<String> problemsOfEngine(String text) {
    Mocks mocks = Mocks.parse("mocks.json", text);
    return catchThrowableOfType(
            BridgeConfigurationException.class,
            () -> BridgeEngine.builder().customApis(CONFIG).interceptors(mocks).build())
        .problems()
        .stream()
        .map(Problem::text)
        .toList();
  }

  private static List<String> warnings(String text) {
    return BridgeEngine.builder()
        .customApis(CONFIG)
        .interceptors(Mocks.parse("mocks.json", text))
        .build()
        .warnings()
        .stream()
        .map(Problem::text)
        .toList();
  }
}
