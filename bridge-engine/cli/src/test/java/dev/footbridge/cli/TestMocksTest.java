package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mocks of {@code footbridge test}, and of a program's settings. */
class TestMocksTest {
  /** Calls mocked APIs that are neither configured nor handled. */
  private static final String CALL =
      "const call = (api_name, data, timeout) =>"
          + " wx.invokeNativePlugin({ api_name, data, ...(timeout && { timeout }) });\n";

  @TempDir Path folder;
  private Command command;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
  }

  private Result test(String... options) {
    List<String> args = new ArrayList<>(List.of("test", folder.toString()));
    args.addAll(List.of(options));
    return command.run(args.toArray(new String[0]));
  }

  private String mocks(String... rules) {
    return command.write("mocks.json", "{\"mocks\": [\n" + String.join(",\n", rules) + "\n]}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void mocksAreInForceInEveryProgramBeforeItsFirstLine(String runtime) {
    String firstLine =
        "const now = wx.invokeNativePlugin({ api_name: 'now', sync: true }).n;"
            + " it('is mocked', () => { expect(now).toBe(7); });";
    command.write("a.test.js", firstLine);
    command.write("b.test.js", firstLine);
    String mocks = mocks("{\"api\": \"now\", \"sync\": true, \"ok\": {\"n\": 7}}");
    Result result = test("--mock", mocks, "--runtime", runtime);
    assertThat(result.out()).endsWith("2 tests in 2 files: 2 passed, 0 failed; exit 0\n");
    assertThat(result.out()).doesNotContain("warning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void delaysAndDeadlinesOfMocksTakeNoRealTime(String runtime) {
    command.write(
        "slow.test.js",
        CALL
            + """
            it('waits for the till', async () => {
              const states = [];
              const before = Date.now();
              const { paid } = await new Promise((success, fail) => {
                wx.invokeNativePlugin({
                  api_name: 'pay', timeout: 48 * 3600e3, success, fail,
                  progress: ({ step }) => states.push(step),
                });
              });
              expect(paid).toBe(3);
              expect(states).toEqual(['scan', 'book']);
            }, 100 * 3600e3);
            it('gives up', async () => {
              await expectAsync(call('scan', {}, 24 * 3600e3)).toBeRejectedWithError(/timeout/);
            }, 100 * 3600e3);
            it('leaves one open', () => { call('scan').catch(() => {}); });
            """);
    mocks(
        """
        {"api": "pay", "sync": false, "delay": "10h", "interval": "10h", "jitter": "1h",
         "states": [{"step": "scan"}, {"step": "book"}], "ok": {"paid": 3}}""",
        "{\"api\": \"scan\", \"sync\": false, \"never\": true}");
    command.write("footbridge.json", "{\"mocks\": \"mocks.json\"}");
    // Far less than a day, which only waiting in real time would take.
    assertThat(test("--runtime", runtime, "--timeout", "5m").out())
        .endsWith("3 tests in 1 file: 3 passed, 0 failed; exit 0\n")
        .doesNotContain("warning");
  }

  @Test
  void timeGoesOnAsOnAWallClockWhileAHandlersThreadIsAtWorkBesideMocks() {
    command.writePlugin(
        "Slow",
        """
          @JsEvent("slow")
          public void slow(RequestEvent req) {
            Thread thread = new Thread(() -> {
              long until = System.nanoTime() + 20_000_000;
              while (System.nanoTime() < until) Thread.onSpinWait();
              req.ok(Map.of("answer", 42));
            });
            thread.setDaemon(true);
            thread.start();
          }
        """);
    mocks(
        "{\"api\": \"scan\", \"sync\": false, \"never\": true}",
        "{\"api\": \"slow\", \"passOn\": true, \"delay\": \"20s\"}");
    command.write("footbridge.json", "{\"plugins\": [\"Slow.java\"], \"mocks\": \"mocks.json\"}");
    command.write(
        "slow.test.js",
        CALL
            + """
            it('waits for the thread', async () => {
              call('scan').catch(() => {});
              const { answer } = await call('slow');
              expect(answer).toBe(42);
            }, 60e3);
            """);
    assertThat(test().out()).endsWith("1 test in 1 file: 1 passed, 0 failed; exit 0\n");
  }

  @Test
  void theOptionTakesThePlaceOfTheSettings() {
    mocks("{\"api\": \"now\", \"sync\": true, \"ok\": {\"n\": 1}}");
    String other =
        command.write(
            "other.json", "{\"mocks\": [{\"api\": \"now\", \"sync\": true, \"ok\": {\"n\": 2}}]}");
    command.write("footbridge.json", "{\"mocks\": \"mocks.json\"}");
    command.write(
        "app.js", "console.log(wx.invokeNativePlugin({ api_name: 'now', sync: true }).n)");
    assertThat(command.run("run", folder.toString()).out()).contains("\n     1\n");
    assertThat(command.run("run", folder.toString(), "--mock", other).out()).contains("\n     2\n");
  }

  @Test
  void aReplayNeedsNoMocksOfTheSettings() {
    mocks("{\"api\": \"now\", \"sync\": true, \"ok\": {\"n\": 1}}");
    command.write("footbridge.json", "{\"mocks\": \"mocks.json\"}");
    command.write(
        "app.js", "console.log(wx.invokeNativePlugin({ api_name: 'now', sync: true }).n)");
    String session = folder.resolve("session.jsonl").toString();
    command.run("run", folder.toString(), "--record", session);
    mocks("{\"api\": \"now\", \"sync\": true, \"ok\": {\"n\": 2}}");
    Result replayed = command.run("run", folder.toString(), "--replay", session);
    assertThat(replayed.out()).contains("\n     1\n").endsWith("1 call: 1 ok, 0 failed; exit 0\n");
  }

  @Test
  void warningsAboutMocksAreReportedThoughTestsPass() {
    mocks(
        "{\"api\": \"pay\", \"sync\": false, \"when\": {\"subset\": {\"n\": 1}}, \"ok\": {}}",
        "{\"api\": \"pay\", \"when\": {\"equals\": {\"n\": 1}}, \"ok\": {}}",
        "{\"api\": \"pay\", \"when\": {\"subset\": {\"n\": 3}}, \"ok\": {}}");
    command.write("footbridge.json", "{\"mocks\": \"mocks.json\"}");
    command.write(
        "pay.test.js",
        CALL
            + "it('pays', async () => { await call('pay', { n: 1 }); });\n"
            + "it('cannot', async () => { await expectAsync(call('pay', { n: 2 })).toBeRejected(); });");
    Result result = test();
    assertThat(result.out().replaceAll("#\\d+", "#N"))
        .isEqualTo(
            """
            warning: mocks.json:3:1: $.mocks[1]: can never match: the rule before it, mocks.json:2:1, matches \
            all its calls; swap the two, or remove one
            ok   pay.test.js  2 tests  … ms
              warning cannot: #N pay: no mock matches {"n":2}, and there is no handler
            warning: mocks.json:4:1: $.mocks[2]: no call matched this rule on 'pay'
            2 tests in 1 file: 2 passed, 0 failed; exit 0
            """);
    assertThat(test("--filter", "pays").out()).doesNotContain("no call matched");
    assertThat(test("--format", "json").out())
        .contains("\"warnings\":[\"#")
        .contains("\"problem\":{\"severity\":\"warning\",\"code\":\"mock-never-matches\",\"file\":")
        .contains("\"problem\":{\"severity\":\"warning\",\"code\":\"mock-unused\",\"file\":");
  }

  @Test
  void aMockOfAnUnknownApiIsRefusedWithTheNearestName() {
    command.writePlugin("Till", "  @JsEvent(\"pay\") public void pay(RequestEvent req) {}\n");
    mocks("{\"api\": \"pya\", \"ok\": {}}");
    command.write("footbridge.json", "{\"plugins\": [\"Till.java\"], \"mocks\": \"mocks.json\"}");
    command.write("a.test.js", "it('a', () => {});");
    Result result = test();
    assertThat(result.err())
        .startsWith(
            "footbridge: mocks.json:2:1: $.mocks[0]: no API 'pya' is configured or registered; did you mean"
                + " 'pay'?");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void aMocksFileThatIsNotThereIsReportedWithItsPlaceInTheSettings() {
    mocks();
    command.write("app.js", "");
    command.write("footbridge.json", "{\n  \"mocks\": \"mock.json\"\n}");
    Result result = command.run("run", folder.toString());
    assertThat(result.err())
        .isEqualTo(
            "footbridge: footbridge.json:2:12: $.mocks: no such file: mock.json; did you mean"
                + " 'mocks.json'?\n");
    assertThat(result.status()).isEqualTo(2);
    command.write("footbridge.json", "{\n  \"mocks\": [\"mocks.json\"]\n}");
    assertThat(command.run("run", folder.toString()).err())
        .startsWith(
            "footbridge: footbridge.json:2:12: $.mocks: expected the path of a mocks file, but");
  }
}
