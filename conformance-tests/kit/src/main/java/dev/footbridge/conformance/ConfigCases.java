package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngine;
import java.util.List;
import java.util.Map;

/** Cases about the configuration file (rules G1 to G3). */
final class ConfigCases {
  private static final String FILE = "assets/api.json";

  /** Wrong files, with the place that each message must name. */
  private static final Map<String, String> BAD =
      Map.of(
          "{\"extApi\": [\n  {\"name\": \"a\", \"sync\": 1, \"params\": {}}]}",
          FILE + ":2:25: $.extApi[0].sync: ",
          "{\"extApi\": [\n {\"name\": \"a b\", \"sync\": true, \"params\": {}}]}",
          FILE + ":2:11: $.extApi[0].name: ",
          "{\"extApi\": [\n {\"sync\": true, \"params\": {}}]}",
          FILE + ":2:2: $.extApi[0]: ",
          "{\"extApi\": [{\"name\": \"a\", \"sync\": true, \"params\": {}},\n"
              + "  {\"name\": \"a\", \"sync\": true, \"params\": {}}]}",
          FILE + ":2:3: $.extApi[1]: ",
          "{\"extApi\": [],\n \"overwriteWxApi\": \"no\"}",
          FILE + ":2:20: $.overwriteWxApi: ",
          "{\n]",
          FILE + ":2:",
          "",
          FILE + ":1:1: $: ");

  private ConfigCases() {}

  static List<ConformanceCase> all() {
    return new JavaCases()
        .required("G1", "the documented file configures wx", ConfigCases::documented)
        .required("G2", "bad input is reported with its place", host -> badInput())
        .required("G2", "an unknown key is a warning with the nearest known", ConfigCases::unknown)
        .required("G3", "a form that disagrees is reported at build time", ConfigCases::disagrees)
        .required(
            "G3", "an API without a handler is a warning and its calls fail", ConfigCases::absent)
        .all();
  }

  private static void documented(ConformanceHost host) throws Exception {
    CustomApiConfig config =
        CustomApiConfig.parse(
            FILE,
            """
            {
              "extApi": [
                {"name": "configured", "sync": false, "params": {"name": "", "age": 0}},
                {"name": "configuredSync", "sync": true, "params": {"name": ""}},
                {"name": "getAppBaseInfo", "sync": false, "params": {}}
              ],
              "overwriteWxApi": true
            }""");
    try (CaseRun run = new CaseRun(host, builder -> builder.customApis(config))) {
      run.evaluate(
          """
          const say = (res) => console.log(JSON.stringify(res.params) + ' ' + res.errMsg);
          say(wx.configuredSync({ name: 'kka' }));
          wx.configured({ name: 'kka', age: 7 }).then((res) => {
            say(res);
            wx.getAppBaseInfo({ success(info) { console.log(info.key); } });
          });
          """);
      run.awaitIdle();
      assertThat(run.recorder().lines())
          .containsExactly(
              "{\"name\":\"kka\"} configuredSync:ok",
              "{\"name\":\"kka\",\"age\":7} configured:ok",
              "custom");
    }
  }

  private static void badInput() {
    BAD.forEach(
        (text, place) ->
            assertThatExceptionOfType(BridgeConfigurationException.class)
                .as(text)
                .isThrownBy(() -> CustomApiConfig.parse(FILE, text))
                .satisfies(
                    e -> assertThat(e.problems()).singleElement().asString().startsWith(place)));
  }

  private static void unknown(ConformanceHost host) {
    CustomApiConfig config =
        CustomApiConfig.parse(
            FILE,
            "{\"extApi\": [{\"name\": \"configured\", \"sync\": false, \"parms\": {},"
                + " \"params\": {}}]}");
    BridgeEngine engine = host.engine().plugin(ReferencePlugin.class).customApis(config).build();
    assertThat(engine.warnings())
        .extracting(Problem::text)
        .containsExactly(
            FILE
                + ":1:51: $.extApi[0].parms: unknown key \"parms\", ignored; did you mean 'params'?");
  }

  private static void disagrees(ConformanceHost host) {
    CustomApiConfig config =
        CustomApiConfig.parse(
            FILE,
            """
            {"extApi": [
              {"name": "configured", "sync": true, "params": {}},
              {"name": "configuredSync", "sync": false, "params": {}}
            ]}""");
    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(() -> host.engine().plugin(ReferencePlugin.class).customApis(config).build())
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::text)
                    .satisfiesExactly(
                        first ->
                            assertThat(first)
                                .startsWith(FILE + ":2:3: $.extApi[0]: \"configured\" "),
                        second ->
                            assertThat(second)
                                .startsWith(FILE + ":3:3: $.extApi[1]: \"configuredSync\" ")));
  }

  private static void absent(ConformanceHost host) throws Exception {
    CustomApiConfig config =
        CustomApiConfig.parse(
            FILE, "{\"extApi\": [{\"name\": \"configurd\", \"sync\": false, \"params\": {}}]}");
    assertThat(host.engine().plugin(ReferencePlugin.class).customApis(config).build().warnings())
        .singleElement()
        .asString()
        .contains("\"configurd\"")
        .contains("did you mean 'configured'?");
    try (CaseRun run = new CaseRun(host, builder -> builder.customApis(config))) {
      run.evaluate("wx.configurd({ fail(res) { console.log(res.errCode + ' ' + res.errMsg); } });");
      run.awaitIdle();
      assertThat(run.recorder().lines())
          .singleElement()
          .asString()
          .startsWith("1001 configurd:fail ")
          .contains("configured");
    }
  }
}
