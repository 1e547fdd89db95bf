package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footbridge.cli.Command.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values at the edges of JSON and beyond reach every output, and nothing of the run is lost. */
class OddValuesTest {
  private static final String APP =
      """
      const deep = (levels) => { let all = 1; for (let i = 0; i < levels; i++) all = { a: all }; return all; };
      const raw = (text) => (JSON.rawJSON ? JSON.rawJSON(text) : +text);
      const values = {
        deep400: deep(400), deep1000: deep(1000), deep3000: deep(3000),
        huge: raw('1e400'), endless: raw('1e99999999999'), digits: raw('1' + '0'.repeat(2000)),
        minus: -0, rawMinus: raw('-0.0'), surrogate: 'a\\ud800', key: { ['k\\ud800']: 1 },
        proto: JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}'),
        long: 'x'.repeat(3000000), longKey: { ['k'.repeat(100000)]: 1 },
        nothing: undefined, none: null, list: [[]], empty: {}, text: '\\u0000\\u2028',
      };
      for (const name of Object.keys(values)) {
        console.log(name, values[name]);
        wx.invokeNativePlugin({ api_name: 'echo', data: { name, value: values[name] }, fail() {} });
        wx.invokeNativePlugin({ api_name: 'none', data: { name, value: values[name] }, fail() {} });
      }
      console.log(1n, Symbol('s'), -0, deep(3000), Object.create(null), new Proxy({}, {}));
      console.log('the end');
      """;

  private static final int VALUES = 18;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void loseNothing(String runtime) throws Exception {
    Command command = new Command(folder);
    String app = command.write("app.js", APP);
    String plugin =
        command.writePlugin(
            "Echo",
            "  @JsEvent(\"echo\") public void echo(RequestEvent r) { r.ok(r.params()); }\n");
    Path trace = folder.resolve("trace.json");
    Path report = folder.resolve("report.html");
    Path recording = folder.resolve("app.rec");
    Result result =
        command.run(
            "run",
            app,
            "--runtime",
            runtime,
            "--plugin",
            plugin,
            "--trace",
            trace.toString(),
            "--report",
            report.toString(),
            "--record",
            recording.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().filter(line -> line.matches("#\\d+ +wx.*")))
        .hasSize(2 * VALUES);
    assertThat(result.out().lines().filter(line -> line.matches("#\\d+ +(ok|fail).*")))
        .hasSize(2 * VALUES);
    assertThat(result.out().lines().filter(line -> line.startsWith("     ")))
        .contains("     the end");
    assertThat(result.out())
        .containsPattern("\n" + 2 * VALUES + " calls: \\d+ ok, \\d+ failed; exit 0\n$");

    assertThat(new ObjectMapper().readTree(trace.toFile()).size()).isGreaterThan(4 * VALUES);
    String html = Files.readString(report);
    String data = html.substring(html.indexOf("id=\"data\">") + 10);
    assertThat(
            new ObjectMapper()
                .readTree(data.substring(0, data.indexOf("</script>")))
                .at("/programs/0/calls")
                .size())
        .isEqualTo(2 * VALUES);
    assertThat(Files.readAllLines(recording).stream().filter(line -> line.contains("\"via\"")))
        .hasSize(2 * VALUES);
    assertThat(Files.readString(recording)).doesNotContain("\"Infinity\"");

    Result json =
        command.run("run", app, "--runtime", runtime, "--plugin", plugin, "--format", "json");
    List<String> lines = json.out().lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(line).startsWith("{\"type\":\"").endsWith("}"));
    assertThat(lines.stream().filter(line -> line.startsWith("{\"type\":\"call\"")))
        .hasSize(2 * VALUES);

    Result replay = command.run("run", app, "--runtime", runtime, "--replay", recording.toString());
    assertThat(replay.out()).doesNotContain("diverges").contains("     the end");
  }
}
