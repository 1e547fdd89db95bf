package dev.footbridge.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules G1, G2: the configuration file. */
class CustomApiConfigTest {
  @Test
  void G1_readsTheDocumentedForm() {
    CustomApiConfig config =
        CustomApiConfig.parse(
            "c.json",
            """
            \uFEFF{"overwriteWxApi": true, "extApi": [
              {"name": "a", "sync": false, "params": {"n": 0}}
            ]}""");

    assertThat(config.overwriteWxApi()).isTrue();
    assertThat(config.apis())
        .singleElement()
        .satisfies(
            api -> {
              assertThat(api.name()).isEqualTo("a");
              assertThat(api.mode()).isEqualTo(ApiMode.ASYNC);
              assertThat(api.parameters()).hasToString("{\"n\":0}");
              assertThat(api.source()).isEqualTo(Location.inFile("c.json", 2, 3, "$.extApi[0]"));
              assertThat(api.isHandled()).isFalse();
            });
    assertThat(config.warnings()).isEmpty();
  }

  @Test
  void G2_reportsAllProblemsAtOnceWithTheirLocations() {
    assertThat(
            problemsOf(
                """
                {"extApi": [
                  {"name": "a-b", "sync": "yes", "params": {"x": {"y": null}}},
                  {"sync": true, "params": []},
                  7,
                  {"name": "a", "sync": true, "params": {}},
                  {"name": "a", "sync": true, "params": {}}
                ], "overwriteWxApi": 1}"""))
        .containsExactly(
            "c.json:2:12: $.extApi[0].name: expected a JavaScript identifier, so that it can be"
                + " called as wx.<name>, but found the string \"a-b\"",
            "c.json:2:27: $.extApi[0].sync: expected true or false, but found the string \"yes\"",
            "c.json:2:56: $.extApi[0].params.x.y: \"y\" is null, which has no type; use"
                + " \"\", 0, false, {} or []",
            "c.json:3:3: $.extApi[1]: \"name\" is missing; add the name of the @JsEvent",
            "c.json:3:28: $.extApi[1].params: expected an object that lists the parameters, but"
                + " found an array",
            "c.json:4:3: $.extApi[2]: expected {\"name\": …, \"sync\": …, \"params\": {…}}, but"
                + " found 7",
            "c.json:6:3: $.extApi[4]: \"a\" is configured twice, first at c.json:5:3; remove one",
            "c.json:7:22: $.overwriteWxApi: expected true or false, but found 1");
  }

  @Test
  void G2_anExampleThatIsNullIsFoundInAListToo() {
    assertThat(
            problemsOf(
                """
                {"extApi": [{"name": "a", "sync": true,
                  "params": {"list": [0, null], "o": {"l": [[null]], "m": [{"n": null}]}}}]}"""))
        .containsExactly(
            "c.json:2:26: $.extApi[0].params.list[1]: \"list[1]\" is null, which has no"
                + " type; use \"\", 0, false, {} or []",
            "c.json:2:46: $.extApi[0].params.o.l[0][0]: \"l[0][0]\" is null, which has no"
                + " type; use \"\", 0, false, {} or []",
            "c.json:2:66: $.extApi[0].params.o.m[0].n: \"n\" is null, which has no type;"
                + " use \"\", 0, false, {} or []");
  }

  @Test
  void G2_aWrongNameIsNotAlsoReportedAsADuplicate() {
    assertThat(
            problemsOf(
                """
                {"extApi": [
                  {"name": "a b", "sync": true, "params": {}},
                  {"name": "c d", "sync": true, "params": {}},
                  {"name": 7, "sync": true, "params": {}},
                  {"name": ["e"], "sync": true, "params": {}},
                  {"name": "f", "sync": 0, "params": {}},
                  {"name": "f", "params": {}}
                ]}"""))
        .containsExactly(
            "c.json:2:12: $.extApi[0].name: expected a JavaScript identifier, so that it can be"
                + " called as wx.<name>, but found the string \"a b\"",
            "c.json:3:12: $.extApi[1].name: expected a JavaScript identifier, so that it can be"
                + " called as wx.<name>, but found the string \"c d\"",
            "c.json:4:12: $.extApi[2].name: expected the name of an event, but found 7",
            "c.json:5:12: $.extApi[3].name: expected the name of an event, but found an array",
            "c.json:6:25: $.extApi[4].sync: expected true or false, but found 0",
            "c.json:7:3: $.extApi[5]: \"sync\" is missing; add \"sync\": true if the call returns its"
                + " result, else false");
  }

  @Test
  void G2_missingParamsAndAnUnknownKeyOfAnApiAreWarnings() {
    CustomApiConfig config =
        CustomApiConfig.parse(
            "c.json",
            """
            {"$schema": {"any": "thing"}, "extApi": [
              {"name": "a", "parms": {"x": [1]}, "sync": true}
            ], "overwriteWxApi": false}""");

    assertThat(config.apis())
        .extracting(ApiContract::toString)
        .containsExactly("a (sync) c.json:2:3");
    assertThat(config.apis().get(0).parameters()).isNull();
    assertThat(config.overwriteWxApi()).isFalse();
    assertThat(config.warnings())
        .extracting(Problem::text)
        .containsExactly(
            "c.json:2:3: $.extApi[0]: \"params\" is missing, {} is used",
            "c.json:2:17: $.extApi[0].parms: unknown key \"parms\", ignored; did you mean 'params'?");
  }

  @Test
  void G2_anUnknownKeyIsAWarningWithTheNearest() {
    assertThat(
            CustomApiConfig.parse(
                    "c.json", "{\"extapi\": 1, \"extApi\": [], \"zzzzz\": {\"a\": []}}")
                .warnings())
        .extracting(Problem::text)
        .containsExactly(
            "c.json:1:2: $.extapi: unknown key \"extapi\", ignored; did you mean 'extApi'?",
            "c.json:1:29: $.zzzzz: unknown key \"zzzzz\", ignored; known keys: extApi, overwriteWxApi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | c.json:1:1: $: expected {\"extApi\": […]}, but the file is empty",
        "[] | c.json:1:1: $: expected {\"extApi\": […]}, but found an array",
        "{} | \"extApi\" is missing; add \"extApi\": [] if there are no custom APIs",
        "{\"extapi\": []} | \"extApi\" is missing; is \"extapi\" a typo of it?",
        "{\"extApi\": [{\"nme\": \"a\", \"sync\": true}]} | \"name\" is missing; is \"nme\" a typo of it?",
        "{\"extApi\": [ | c.json:1:",
        "{\"extApi\": []} {} | expected the end of the file, but found an object",
        "{\"extApi\": []} x | not JSON: ",
        "{\"extApi\": [], \"extApi\": []} | c.json:1:16: $.extApi: \"extApi\" is given twice, first at c.json:1:2; remove one",
        "{\"extApi\": {}} | $.extApi: expected an array of APIs, but found an object"
      })
  void G2_badFilesAreRefused(String text, String problem) {
    assertThat(problemsOf(text == null ? "" : text))
        .hasSize(1)
        .first()
        .asString()
        .contains(problem);
  }

  private static List<String> problemsOf(String text) {
    BridgeConfigurationException e =
        catchThrowableOfType(
            BridgeConfigurationException.class, () -> CustomApiConfig.parse("c.json", text));
    assertThat(e).as("the file is refused").isNotNull();
    return e.problems().stream().map(Problem::text).toList();
  }
}
