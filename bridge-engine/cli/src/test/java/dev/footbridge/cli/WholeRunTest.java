package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footbridge.cli.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code run} with the folder of a whole program. */
class WholeRunTest {
  @TempDir Path folder;
  private Command command;
  private String shop;

  @BeforeEach
  void writeProgram() {
    command = new Command(folder);
    shop = folder.resolve("shop").toString();
    command.write("shop/app.json", "{\"pages\": [\"pages/index/index\", \"pages/order/index\"]}");
    command.write(
        "shop/app.js",
        """
        const { path, query } = wx.getLaunchOptionsSync();
        App({
          onLaunch: (options) => console.log('launch', path, JSON.stringify(query), options.path),
        });
        """);
    command.write(
        "shop/pages/index/index.js",
        """
        import { total } from '../../utils/total';
        Page({
          onLoad: () => console.log('index', total([1, 2])),
          onPay(order, isGift) { console.log('pay', order.id, isGift, this.route); },
          async onOrder() {
            await wx.navigateTo({ url: '/pages/order/index?id=3' });
          },
          async onWait() {
            await new Promise((resolve) => { setTimeout(resolve, 20); });
            console.log('waited');
          },
          onStall: () => new Promise(() => {}),
          onBreak() {

            total(undefined);
          },
          onMissing() { wx.pay(); },
          onTick() {
            setInterval(function tick() {}, 300);
            setInterval(() => {}, 500);
          },
        });
        """);
    command.write(
        "shop/utils/total.js", "export const total = (list) => list.reduce((a, b) => a + b);\n");
    command.write(
        "shop/pages/order/index.js",
        """
        Page({
          onLoad: ({ id }) => console.log('order', id, getCurrentPages().length),
          back: () => wx.navigateBack(),
        });
        """);
  }

  private Result run(String... args) {
    return command.run(
        Stream.concat(Stream.of("run", shop), Stream.of(args)).toArray(String[]::new));
  }

  private static List<String> logOf(Result result) {
    return result
        .out()
        .lines()
        .filter(line -> line.startsWith("     "))
        .map(String::strip)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void opensTheEntryPage(String runtime) {
    Result result = run("--runtime", runtime);
    assertThat(result.err()).isEmpty();
    assertThat(logOf(result))
        .containsExactly("launch pages/index/index {} pages/index/index", "index 3");
    assertThat(result.out()).endsWith("no calls; exit 0\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void openNamesTheFirstPageAndItsQueryIsTheLaunchOptions() {
    Result result = run("--runtime", "quickjs", "--open", "pages/order/index?id=3&from=ad");
    assertThat(logOf(result))
        .containsExactly(
            "launch pages/order/index {\"id\":\"3\",\"from\":\"ad\"} pages/order/index",
            "order 3 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W60_stepsRunInTheirOrderEachWhenTheProgramHasSettled(String runtime) {
    Result result =
        run(
            "--call",
            "onPay({\"id\": 7}, true)",
            "--call",
            "onWait",
            "--call=onOrder()",
            "--runtime",
            runtime,
            "--call",
            "back",
            "--call",
            "onPay({\"id\": 8})",
            "--open=pages/order/index?id=9");
    assertThat(logOf(result).subList(2, 7))
        .containsExactly(
            "pay 7 true pages/index/index",
            "waited",
            "order 3 2",
            "pay 8 undefined pages/index/index",
            "order 9 1");
    assertThat(result.status()).as(result.out()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void aStepWhoseMethodThrowsFailsTheRunAtTheAuthorsPlace(String runtime) {
    Result result = run("--runtime", runtime, "--call", "onBreak", "--call", "onPay");
    assertThat(result.out())
        .contains("error: call onBreak(): TypeError: ")
        .contains(" (utils/total.js:1:")
        .containsPattern(" \\(pages/index/index.js:15:(5|10)\\)\n")
        .doesNotContain("pay")
        .endsWith("no calls; 1 error; exit 1\n");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void E1_aStepThatCallsAMissingApiNamesIt() {
    assertThat(run("--call", "onMissing").out())
        .contains("error: call onMissing(): TypeError: wx.pay is not a function\n");
  }

  @Test
  void aMethodOrAPageThatIsMissingSuggestsTheNearest() {
    Result call = run("--runtime", "quickjs", "--call", "onPai");
    assertThat(call.out())
        .contains(
            "error: call onPai(): Error: page 'pages/index/index' has no method 'onPai'; did you"
                + " mean 'onPay'?\n");
    assertThat(call.status()).isEqualTo(1);
    Result open = run("--runtime", "quickjs", "--open", "pages/ordr/index");
    assertThat(open.out())
        .contains(
            "error: launch pages/ordr/index: Error: page \"pages/ordr/index\" is not found: app.json"
                + " does not list it; did you mean \"pages/order/index\"?\n");
    assertThat(open.status()).isEqualTo(1);
  }

  @Test
  void aStepWhosePromiseNothingCanSettleFailsAtOnce() {
    assertThat(run("--runtime", "quickjs", "--call", "onStall").out())
        .contains(
            "error: call onStall(): the promise that it returned is still pending, and nothing is"
                + " left that could settle it\n");
  }

  @Test
  void W62_aStepThatWaitsForARepeatingTimerHasTheWholeTime() {
    Result result =
        run("--runtime", "quickjs", "--call", "onTick", "--call", "onStall", "--timeout", "3s");
    assertThat(result.out())
        .contains(
            "error: call onStall(): the promise that it returned is still pending\n",
            """
            error: the program did not end within 3s (--timeout), on the page pages/index/index
            """)
        .contains("    a repeating timer of 300ms is set: it calls tick\n")
        .contains("    a repeating timer of 500ms is set\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W60_theRunEndsWhenOnlyRepeatingTimersAreLeftAndNamesThem(String runtime) throws IOException {
    Result result = run("--runtime", runtime, "--call", "onTick");
    assertThat(result.out())
        .containsPattern(
            "no calls; 2 repeating timers are left: (tick every 300ms, one every 500ms|one every"
                + " 500ms, tick every 300ms); exit 0\n");
    assertThat(result.status()).isZero();
    Result json = run("--runtime", runtime, "--call", "onTick", "--format", "json");
    List<String> lines = json.out().lines().toList();
    JsonNode end = new ObjectMapper().readTree(lines.get(lines.size() - 1));
    assertThat(end.path("timers"))
        .extracting(JsonNode::toString)
        .containsExactlyInAnyOrder(
            "{\"name\":\"tick\",\"everyMs\":300}", "{\"name\":\"\",\"everyMs\":500}");
    assertThat(end.path("exit").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W62_aPageThatNeverBecomesIdleIsNamedWithItsTimer(String runtime) {
    command.write(
        "shop/pages/order/index.js",
        "Page({ onLoad() { const poll = () => { setTimeout(poll, 800); }; poll(); } });");
    Result result =
        run("--runtime", runtime, "--open", "pages/order/index?id=3", "--timeout", "3s");
    assertThat(result.out())
        .contains(
            "error: the program did not end within 3s (--timeout), on the page"
                + " pages/order/index?id=3\n"
                + "    a timer of 800ms is set: it calls poll\n");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void W62_aPageThatNeverBecomesIdleIsNamedWithItsCall() {
    command.write("shop/pages/order/index.js", "Page({ onLoad() { wx.request({ url: 'x' }); } });");
    String mocks =
        command.write("mocks.json", "{\"mocks\": [{\"api\": \"request\", \"never\": true}]}");
    Result result =
        run(
            "--runtime",
            "quickjs",
            "--open",
            "pages/order/index",
            "--timeout",
            "300ms",
            "--mock",
            mocks);
    assertThat(result.out())
        .containsPattern(
            "error: the program did not end within 300ms \\(--timeout\\), on the page"
                + " pages/order/index\n    #1 request is open for ");
  }

  @Test
  void warningsOfTheJsonFilesArePartOfTheTranscript() {
    command.write("shop/app.json", "{\"pages\": [\"pages/index/index\", \"pages/index/index\"]}");
    Result result = run("--runtime", "quickjs");
    assertThat(result.out()).startsWith("warning: shop/app.json:1:33: $.pages[1]: ");
    assertThat(result.status()).isZero();
  }

  @Test
  void aWrongAppJsonIsAProblemOfTheConfiguration() {
    command.write("shop/app.json", "{\"pages\": [\n 3]}");
    Result result = run();
    assertThat(result.err()).startsWith("footbridge: shop/app.json:2:2: ");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void convertedModulesAreKeptInTheUsersCache() {
    Path cache = folder.resolve("cache/footbridge/modules");
    String[] args = {"run", shop, "--runtime", "quickjs"};
    Map<String, String> environment = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    assertThat(command.run(environment, false, args).status()).isZero();
    assertThat(cache).isDirectoryContaining("glob:**.module");
    assertThat(command.run(environment, false, args).status()).isZero();
  }

  @Test
  void isolatedProgramsRunAlike() {
    Result result = run("--isolate", "--runtime", "quickjs", "--call", "onOrder");
    assertThat(logOf(result)).endsWith("index 3", "order 3 2");
    assertThat(result.status()).as(result.out() + result.err()).isZero();
  }

  @Test
  void aFailedStepIsInTheReportAndTheTrace() throws IOException {
    Path report = folder.resolve("report.html");
    Path trace = folder.resolve("trace.json");
    Result result =
        run(
            "--runtime",
            "quickjs",
            "--call",
            "onBreak",
            "--report",
            report.toString(),
            "--trace",
            trace.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(Files.readString(report)).contains("call onBreak(): TypeError: ");
    assertThat(Files.readString(trace)).contains("call onBreak(): TypeError: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "onPay({id: 3}) | the arguments in 'onPay({id: 3})' are not JSON; write them as JSON in"
            + " quotes, such as 'onPay({\"id\": 3})'",
        "onPay(3 | expected a method such as onPay or 'onPay({\"id\": 3})', but found 'onPay(3'",
        "'' | expected a method such as onPay or 'onPay({\"id\": 3})', but found ''",
      })
  void aCallThatCannotBeReadIsRefused(String call, String message) {
    Result result = run("--call", call);
    assertThat(result.err()).isEqualTo("footbridge: --call: " + message + "\n");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void stepsOfAScriptAreRefused() {
    String script = command.write("alone.js", "");
    for (String option : List.of("--open", "--call")) {
      Result result = command.run("run", script, option, "onPay");
      assertThat(result.err())
          .isEqualTo(
              "footbridge: --open and --call are steps of a whole program, but alone.js is a script;"
                  + " name a folder with app.json\n");
      assertThat(result.status()).isEqualTo(2);
    }
  }
}
