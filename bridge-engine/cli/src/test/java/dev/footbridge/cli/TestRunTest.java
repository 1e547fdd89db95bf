package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code footbridge test} runs test files. */
class TestRunTest {
  @TempDir Path folder;
  Command command;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
  }

  Result test(String... options) {
    List<String> args = new ArrayList<>(List.of("test", folder.toString()));
    args.addAll(List.of(options));
    return command.run(args.toArray(new String[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void testsCallThePluginsThatTheSettingsName(String runtime) {
    command.writePlugin(
        "Till",
        """
          @JsEvent("pay")
          public void pay(RequestEvent req) {
            req.ok(Map.of("paid", req.params().get("amount")));
          }
        """);
    command.write(
        "apis.json", "{\"extApi\": [{\"name\": \"pay\", \"sync\": false, \"params\": {}}]}");
    command.write("footbridge.json", "{\"plugins\": [\"Till.java\"], \"config\": \"apis.json\"}");
    command.write(
        "pages/pay.test.js",
        """
        describe('paying', () => {
          it('returns what was paid', async () => {
            const { paid } = await wx.pay({ amount: 3 });
            expect(paid).toBe(3);
          });
        });
        """);
    Result result = test("--runtime", runtime);
    assertThat(result.out())
        .isEqualTo(
            """
            ok   pages/pay.test.js  1 test  … ms
            1 test in 1 file: 1 passed, 0 failed; exit 0
            """);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void failureShowsItsPlaceAndWhatTheTestDid() {
    command.writePlugin(
        "Till",
        """
          @JsEvent("pay")
          public String pay(RequestEvent req) {
            return req.failSync(null, "declined");
          }
        """);
    command.write("footbridge.json", "{\"plugins\": [\"Till.java\"]}");
    command.write(
        "pay.test.js",
        """
        function pay() {
          return wx.invokeNativePlugin({ api_name: 'pay', sync: true });
        }
        it('is quiet', () => { pay(); });
        it('pays', () => {
          console.log('paying');
          expect(pay().errMsg).toBe('invokeNativePlugin:ok');
        });
        """);
    Result result = test("--seed", "7");
    assertThat(result.out().replaceAll("#\\d+ +", "#N "))
        .isEqualTo(
            """
            FAIL pay.test.js  2 tests, 1 failed  … ms  (--seed 7)
              failed pays  … ms
                Expected 'invokeNativePlugin:fail declined' to be 'invokeNativePlugin:ok'.
                      expect(pay().errMsg).toBe('invokeNativePlugin:ok');
                                           ^
                    at UserContext.<anonymous> (pay.test.js:7:24)
                what it did:
                     paying
                #N wx.invokeNativePlugin pay {} (sync)
                #N fail invokeNativePlugin:fail declined  … ms
            2 tests in 1 file: 1 passed, 1 failed; exit 1
            """);
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void everyFileHasAProgramOfItsOwn() {
    command.write(
        "a.test.js", "globalThis.seen = 1; wx.setStorageSync('seen', 1); it('a', () => {});");
    command.write(
        "b.test.js",
        """
        it('sees nothing of the other', () => {
          expect(globalThis.seen).toBeUndefined();
          expect(wx.getStorageSync('seen')).toBe('');
        });
        """);
    assertThat(test().out()).endsWith("2 tests in 2 files: 2 passed, 0 failed; exit 0\n");
  }

  @Test
  void theScriptBesideATestRunsBeforeIt() {
    command.write("pay.js", "const twice = (x) => 2 * x;");
    command.write("pay.test.js", "it('doubles', () => { expect(twice(2)).toBe(4); });");
    assertThat(test().status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void timersTakeNoRealTime(String runtime) {
    command.write(
        "wait.test.js",
        """
        it('waits for a day', (done) => {
          let fired = 0;
          const hourly = setInterval(() => { fired++; }, 3600e3);
          setTimeout(() => {
            clearInterval(hourly);
            expect(fired).toBe(23);
            done();
          }, 24 * 3600e3 - 1);
        }, 25 * 3600e3);
        """);
    // Far less than a day, which only waiting in real time would take.
    assertThat(test("--runtime", runtime, "--timeout", "5m").out())
        .endsWith("1 test in 1 file: 1 passed, 0 failed; exit 0\n");
  }

  @Test
  void theDeadlineOfACallDoesNotPassWhileAThreadOfThePluginIsAtWork() {
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
    command.write("footbridge.json", "{\"plugins\": [\"Slow.java\"]}");
    command.write(
        "slow.test.js",
        """
        it('waits for the thread', async () => {
          const { answer } = await wx.invokeNativePlugin({ api_name: 'slow' });
          expect(answer).toBe(42);
        });
        """);
    assertThat(test().out()).endsWith("1 test in 1 file: 1 passed, 0 failed; exit 0\n");
  }

  @Test
  void whatNothingCatchesFailsTheTestItHappensIn() {
    command.write(
        "errors.test.js",
        """
        it('rejects', async () => { Promise.reject(new Error('no till')); });
        it('throws later', (done) => {
          setTimeout(() => { done(); throw new Error('late'); });
        });
        it('is fine', () => {});
        """);
    assertThat(test().out())
        .contains("  failed rejects  … ms\n    unhandled rejection: Error: no till\n")
        .contains("  failed throws later  … ms\n    Error: late\n")
        .endsWith("3 tests in 1 file: 1 passed, 2 failed; exit 1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void endlessTestIsStoppedAndNothingIsLost(String runtime) {
    command.write(
        "loop.test.js",
        """
        it('ends', () => {});
        it('loops', () => { for (;;); });
        it('comes after', () => {});
        """);
    Result result = test("--timeout", "500ms", "--runtime", runtime);
    assertThat(result.out())
        .contains("  failed loops  … ms\n    the program did not end within 500ms (--timeout)")
        .contains("  failed comes after  … ms\n    not run: the program ended before this test\n")
        .endsWith("3 tests in 1 file: 1 passed, 2 failed; exit 1\n");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void testThatNothingEndsTimesOutInVirtualTime() {
    command.write("never.test.js", "it('never ends', (done) => {});");
    assertThat(test().out())
        .contains("Timeout - Async function did not complete within 5000ms")
        .endsWith("1 test in 1 file: 0 passed, 1 failed; exit 1\n");
  }

  @Test
  void fileThatDoesNotLoadFailsAsAWhole() {
    command.write("broken.test.js", "it('is fine', () => {});\nit('is not', () => {;");
    command.write("empty.test.js", "");
    assertThat(test().out())
        .contains("FAIL broken.test.js", "failed (the whole file)", "at broken.test.js:2:22")
        .contains("FAIL empty.test.js", "No specs found");
  }

  @Test
  void focusAndSkipsAreReported() {
    command.write("focus.test.js", "fit('focused', () => {}); it('left out', () => {});");
    command.write(
        "skip.test.js", "xit('later', () => {}); it('now', () => { pending('no till'); });");
    assertThat(test().out())
        .contains("(the whole file)  … ms\n    fit() or fdescribe() was found\n")
        .contains("  skipped later: Temporarily disabled with xit\n  skipped now: no till\n")
        .doesNotContain("left out");
  }

  @Test
  void pluginThatCannotBeCreatedFailsTheFile() {
    command.writePlugin(
        "Broken", "  public Broken() { throw new IllegalStateException(\"no till\"); }\n");
    command.write("footbridge.json", "{\"plugins\": [\"Broken.java\"]}");
    command.write("a.test.js", "it('a', () => {});");
    assertThat(test().out()).contains("FAIL a.test.js", "(the whole file)", "no till");
  }

  @Test
  void settingsAreTheNearestAbove() {
    String whoAmI = "it('%s', () => { expect(wx.getAccountInfoSync).toBeUndefined(); });";
    command.write("footbridge.json", "{\"plugins\": [\"No.java\"]}");
    command.write("inner/footbridge.json", "{\"appId\": \"inner\"}");
    command.write("inner/deep/a.test.js", whoAmI.formatted("a"));
    assertThat(test().status()).isZero(); // the outer ones would be refused
  }

  @Test
  void jsonContainsEveryTest() {
    command.write(
        "a.test.js", "describe('a', () => { it('adds', () => { expect(1 + 1).toBe(3); }); });");
    assertThat(test("--format", "json").out().lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("\"file\":\"a.test.js\"", "\"suite\":\"a\"", "\"name\":\"adds\"")
        .contains("\"status\":\"failed\"", "\"expected\":\"3\"", "\"actual\":\"2\"")
        .contains("\"position\":\"a.test.js:1:56\"");
  }

  @Test
  void terminalShowsHowFarTheRunIs() {
    command.write("a.test.js", "it('a', () => {});");
    command.write("b.test.js", "it('b', () => { fail(); });");
    Result result = command.run(Map.of("NO_COLOR", "1"), true, "test", folder.toString());
    assertThat(result.out())
        .contains("[###############...............] 1/2 files")
        .contains("[##############################] 2/2 files, 1 failed")
        .endsWith("\r\u001B[K2 tests in 2 files: 1 passed, 1 failed; exit 1\n");
  }
}
