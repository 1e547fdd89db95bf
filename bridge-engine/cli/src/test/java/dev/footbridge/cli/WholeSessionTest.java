package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of whole programs that are recorded and replayed (rule W63). */
class WholeSessionTest {
  @TempDir Path folder;
  private Command command;
  private String plugin;
  private String mocks;
  private String shop;
  private String session;

  @BeforeEach
  void writeProgram() {
    command = new Command(folder);
    shop = folder.resolve("shop").toString();
    session = folder.resolve("session.jsonl").toString();
    command.write("shop/app.json", "{\"pages\": [\"pages/index/index\", \"pages/order/index\"]}");
    command.write(
        "shop/app.js",
        """
        App({
          onLaunch({ path, query }) {
            console.log('launch', path, JSON.stringify(query));
            wx.login({ success: ({ code }) => { // answered while the page is being read
              console.log('login', code);
              wx.setStorageSync('code', code);
            } });
          },
        });
        """);
    command.write(
        "shop/pages/index/index.js",
        """
        import { total } from './total';
        Page({
          onLoad({ from }) {
            console.log('index', from, total([1, 2]));
            wx.getStorage({ key: 'code', success: ({ data }) => console.log('stored', data) });
            setTimeout(() => wx.getNetworkType({
              success: ({ networkType }) => console.log(networkType, Math.random()),
            }), 120);
          },
          async onPay({ amount }) {
            const { confirm } = await wx.showModal({ title: 'Pay?' });
            console.log('confirmed', confirm);
            const { paid } = await wx.invokeNativePlugin({ api_name: 'pay', data: { amount } });
            console.log('paid', paid, Date.now());
            await wx.navigateTo({ url: `../order/index?id=${paid}` });
            console.log('opened', getCurrentPages().length);
          },
          onAsk: () => wx.showActionSheet({ itemList: ['a', 'b'] })
            .then(({ tapIndex }) => console.log('tapped', tapIndex)),
        });
        """);
    command.write(
        "shop/pages/index/total.js",
        "export const total = (list) => list.reduce((a, b) => a + b);");
    command.write(
        "shop/pages/order/index.js",
        """
        Page({
          onLoad({ id }) {
            console.log('order', id, getCurrentPages().length);
            wx.setNavigationBarTitle({ title: id });
            wx.request({ url: 'https://shop.example', success: ({ data }) => console.log(data) });
          },
          onUnload: () => console.log('left'),
          back: () => wx.navigateBack(),
        });
        """);
    plugin =
        command.writePlugin(
            "Till",
            """
            @JsEvent("pay") public void pay(RequestEvent req) {
              req.ok(Map.of("paid", req.params().get("amount")));
            }
            """);
    mocks =
        command.write(
            "mocks.json",
            """
            {"mocks": [
              {"api": "login", "delay": "3ms", "ok": {"code": "c1"}},
              {"api": "showModal", "ok": {"confirm": false, "cancel": true}},
              {"api": "request", "delay": "40ms", "ok": {"data": "bought"}}
            ]}
            """);
  }

  private Result record(String runtime, String... steps) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "run",
                shop,
                "--runtime",
                runtime,
                "--plugin",
                plugin,
                "--mock",
                mocks,
                "--record",
                session));
    Collections.addAll(args, steps);
    return command.run(args.toArray(new String[0]));
  }

  private Result replay(String runtime) {
    return command.run("run", shop, "--runtime", runtime, "--replay", session);
  }

  private void change(String file, String old, String by) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replace(old, by));
  }

  /** Returns what the program printed. */
  private static List<String> logOf(Result result) {
    return result.out().lines().filter(line -> line.startsWith("     ")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W63_aReplayHasTheSameStepsPagesAndAnswers(String runtime) {
    Result recorded =
        record(
            runtime,
            "--open",
            "pages/index/index?from=ad",
            "--call",
            "onPay({\"amount\": 3})",
            "--call",
            "back",
            "--call=onAsk");
    assertThat(recorded.status()).as(recorded.out() + recorded.err()).isZero();
    assertThat(logOf(recorded))
        .contains(
            "     launch pages/index/index {\"from\":\"ad\"}",
            "     login c1",
            "     index ad 3",
            "     confirmed false",
            "     order 3 2",
            "     opened 2",
            "     bought",
            "     left",
            "     tapped 0");

    Result replayed = replay(runtime);
    assertThat(replayed.status()).as(replayed.out() + replayed.err()).isZero();
    assertThat(logOf(replayed)).isEqualTo(logOf(recorded));
  }

  @Test
  void W63_theRecordingHasWhatTheUserDidAndWhatTheProgramAnsweredItself() throws IOException {
    assertThat(record("quickjs", "--call", "onPay({\"amount\": 3, \"token\": 1})").status())
        .isZero();
    List<String> lines = Files.readAllLines(Path.of(session));
    assertThat(lines)
        .anyMatch(line -> line.endsWith(",\"command\":\"launch\",\"args\":{\"url\":\"\"}}"))
        .anyMatch(line -> line.endsWith(",\"arrived\":\"page pages/order/index\"}"))
        .anyMatch(
            line ->
                line.endsWith(
                    ",\"command\":\"callMethod\",\"args\":"
                        + "{\"name\":\"onPay\",\"args\":[{\"amount\":3,\"token\":\"***\"}]}}"));
    assertThat(lines.stream().filter(line -> line.endsWith(",\"logic\":true}")))
        .as("navigateTo and setNavigationBarTitle, not the mocked modal")
        .hasSize(2);
  }

  @Test
  void W63_aProgramThatCallsSomethingElseDiverges() throws IOException {
    assertThat(record("quickjs", "--call", "onPay({\"amount\": 3})").status()).isZero();
    change("shop/pages/order/index.js", "title: id", "title: 'Order ' + id");
    Result replayed = replay("quickjs");
    assertThat(replayed.out())
        .containsPattern(
            "error: replay: the program diverges from session.jsonl:\\d+ with its call 8\n")
        .contains(
            """
              - wx.setNavigationBarTitle {"title":"3"}
              + wx.setNavigationBarTitle {"title":"Order 3"}
                /title: recorded "3", now "Order 3"
            """);
    assertThat(replayed.status()).isEqualTo(1);
  }

  @Test
  void W63_aPageThatIsGoneIsAnotherAnswerToTheNavigation() throws IOException {
    assertThat(record("quickjs", "--call", "onPay({\"amount\": 3})").status()).isZero();
    change("shop/app.json", ", \"pages/order/index\"", "");
    assertThat(replay("quickjs").out())
        .contains(
            """
             with the answer to its call 7
              - wx.navigateTo {"url":"../order/index?id=3"}: ok {"errMsg":"navigateTo:ok"}
              + wx.navigateTo {"url":"../order/index?id=3"}: fail {"errMsg":"navigateTo:fail page \
            \\"pages/order/index\\" is not found"}
            """);
  }

  @Test
  void W63_aMethodThatIsGoneIsAFailedStep() throws IOException {
    assertThat(record("quickjs", "--call", "onAsk").status()).isZero();
    change("shop/pages/index/index.js", "onAsk:", "ask:");
    Result replayed = replay("quickjs");
    assertThat(replayed.out())
        .contains("error: call onAsk(): Error: page 'pages/index/index' has no method 'onAsk'")
        .contains("+ (the program ended)");
    assertThat(replayed.status()).isEqualTo(1);
  }

  @Test
  void W63_aReplayCanBeRecordedAndReplayedAgain() {
    String first = session;
    assertThat(record("quickjs", "--call", "onPay({\"amount\": 3})").status()).isZero();
    session = folder.resolve("again.jsonl").toString();
    Result recorded =
        command.run("run", shop, "--runtime", "quickjs", "--replay", first, "--record", session);
    Result replayed = replay("quickjs");
    assertThat(replayed.status()).as(replayed.out()).isZero();
    assertThat(logOf(replayed)).isEqualTo(logOf(recorded));
  }

  @Test
  void stepsBesideAReplayAreRefused() {
    assertThat(record("quickjs").status()).isZero();
    String problem =
        "footbridge: the recording of --replay has the steps of the run; leave out --open and"
            + " --call\n";
    Result open = command.run("run", shop, "--replay", session, "--open", "pages/order/index");
    assertThat(open.err()).isEqualTo(problem);
    assertThat(open.status()).isEqualTo(2);
    assertThat(command.run("run", shop, "--replay", session, "--call", "onPay").err())
        .isEqualTo(problem);
  }

  @Test
  void theRecordingOfAWholeProgramIsNotThatOfAScript() {
    assertThat(record("quickjs").status()).isZero();
    String script = command.write("alone.js", "");
    assertThat(command.run("run", script, "--replay", session).err())
        .isEqualTo(
            "footbridge: --replay: the recording is of a whole program, but alone.js is a script;"
                + " name the folder with app.json\n");
  }

  /** A page is read in real time, but opened when it was in the recording. */
  @ParameterizedTest
  @ValueSource(ints = {5, 90})
  void W63_pagesAndAnswersComeInTheRecordedOrder(int login) {
    String start = "{\"footbridge\":\"recording\",\"version\":1}\n";
    String launch =
        "{\"t\":1,\"command\":\"launch\",\"args\":{\"url\":\"\"}}\n"
            + line(2, 1, "login", false, "{}");
    String answer = "{\"t\":" + login + ",\"call\":1,\"ok\":{\"code\":\"c1\"}}\n";
    String stored = line(login, 2, "setStorageSync", true, "{\"key\":\"code\",\"data\":\"c1\"}");
    String storedEnd = "{\"t\":" + login + ",\"call\":2,\"ok\":{}}\n";
    String page =
        "{\"t\":50,\"arrived\":\"page pages/index/index\"}\n"
            + line(51, 3, "getStorage", false, "{\"key\":\"code\"}");
    String end =
        line(200, 4, "getNetworkType", false, "{}")
            + "{\"t\":201,\"call\":3,\"fail\":{}}\n{\"t\":202,\"call\":4,\"ok\":{}}\n";
    String early = answer + stored + storedEnd + page;
    String late = page + answer + stored + storedEnd;
    session = command.write("session.jsonl", start + launch + (login < 50 ? early : late) + end);
    Result replayed = replay("quickjs");
    assertThat(replayed.status()).as(replayed.out()).isZero();
    assertThat(logOf(replayed).subList(1, 3))
        .containsExactly(
            login < 50 ? "     login c1" : "     index undefined 3",
            login < 50 ? "     index undefined 3" : "     login c1");
  }

  private static String line(int t, int call, String api, boolean sync, String params) {
    return "{\"t\":%d,\"call\":%d,\"api\":\"%s\",\"via\":\"%s\",\"sync\":%b,\"params\":%s}\n"
        .formatted(t, call, api, api, sync, params);
  }

  @Test
  void aRecordingWithoutStepsLaunchesTheEntryPage() {
    String without =
        command.write(
            "device.jsonl",
            """
            {"footbridge":"recording","version":1}
            {"t":1,"call":1,"api":"login","via":"login","params":{}}
            {"t":2,"call":2,"api":"getStorage","via":"getStorage","params":{"key":"code"}}
            {"t":3,"call":3,"api":"getNetworkType","via":"getNetworkType","params":{}}
            """);
    Result replayed =
        command.run("run", shop, "--runtime", "quickjs", "--replay", without, "--timeout", "1m");
    assertThat(logOf(replayed))
        .startsWith("     launch pages/index/index {}", "     index undefined 3");
    assertThat(replayed.out()).doesNotContain("diverges", "continues");
  }

  @Test
  void badLinesOfWholeProgramsAreReportedWithTheirPlace() {
    String bad =
        command.write(
            "bad.jsonl",
            """
            {"footbridge":"recording","version":1}
            {"t":1,"command":"launch"}
            {"t":2,"command":3}
            {"t":3,"call":7,"logic":true}
            """);
    assertThat(command.run("run", shop, "--replay", bad).err().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("bad.jsonl:2: expected an object as the command's \"args\""),
            line -> assertThat(line).contains("bad.jsonl:3: expected {\"t\": "),
            line ->
                assertThat(line).contains("bad.jsonl:4: call 7 is answered, but has not begun"));
  }
}
