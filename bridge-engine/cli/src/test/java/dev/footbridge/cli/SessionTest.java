package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with mocks, and runs that are recorded and replayed. */
class SessionTest {
  private static final String SCRIPT =
      """
      const tick = () => {
        console.log('waited');
        wx.invokeNativePlugin({ api_name: 'tick', success() {} });
      };
      wx.invokeNativePlugin({
        api_name: 'pay',
        data: { amount: 1, token: 'hush' },
        progress: (state) => {
          console.log(state.step);
          setTimeout(tick, 40);
        },
        success: (res) => {
          console.log(res.paid);
          wx.setStorageSync('kept', res.paid);
          console.log(wx.getStorageSync('kept'));
          wx.invokeNativePlugin({ api_name: 'decline' })
            .catch((e) => console.log(e.errMsg, e.left))
            .then(() => wx.invokeNativePlugin({ api_name: 'nobody' }))
            .catch((e) => console.log(e.errCode));
        },
      });
      """;

  @TempDir Path folder;
  private Command command;
  private String plugin;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
    plugin =
        command.writePlugin(
            "Till",
            """
              private RequestEvent open;

              @JsEvent("pay")
              public void pay(RequestEvent req) {
                req.sendState(Map.of("step", "scan"));
                open = req;
              }

              @JsEvent("tick")
              public void tick(RequestEvent req) {
                open.ok(Map.of("paid", open.params().get("amount"), "accessToken", "hush"));
                req.ok();
              }

              @JsEvent("decline")
              public void decline(RequestEvent req) {
                req.fail(Map.of("left", 2), "declined");
              }
            """);
  }

  @Test
  void mocksAnswerInThePlaceOfHandlers() {
    String mocks =
        command.write(
            "mocks.json",
            "{\"mocks\": [{\"api\": \"pay\", \"sync\": false, \"ok\": {\"paid\": 9}}]}");
    Result result =
        command.run(
            "run",
            command.write(
                "app.js",
                "wx.invokeNativePlugin({ api_name: 'pay' }).then((r) => console.log(r.paid))"),
            "--mock",
            mocks);

    assertThat(result.out()).contains("\n     9\n").endsWith("1 call: 1 ok, 0 failed; exit 0\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void aMockFileThatIsWrongIsReportedWithItsPlace() {
    String mocks = command.write("mocks.json", "{\"mocks\": [\n  {\"api\": \"pya\", \"ok\": {}}]}");
    Result result =
        command.run("run", command.write("app.js", ""), "--plugin", plugin, "--mock", mocks);

    assertThat(result.err())
        .startsWith(
            "footbridge: mocks.json:2:3: $.mocks[0]: no API 'pya' is configured or registered;"
                + " did you mean 'pay'?");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void aRecordingIsReplayedWithoutThePlugin() throws IOException {
    String script = command.write("app.js", SCRIPT);
    Path session = folder.resolve("session.jsonl");
    Result recorded =
        command.run("run", script, "--plugin", plugin, "--record", session.toString());
    Result replayed = command.run("run", script, "--replay", session.toString());

    assertThat(logOf(recorded))
        .isEqualTo("scan\nwaited\n1\n1\ninvokeNativePlugin:fail declined 2\n1001\n");
    assertThat(logOf(replayed)).as(replayed.out()).isEqualTo(logOf(recorded));
    assertThat(replayed.out()).endsWith("6 calls: 4 ok, 2 failed; exit 0\n");
    assertThat(replayed.status()).isZero();
    assertThat(Files.readString(session)).doesNotContain("hush").contains("\"token\":\"***\"");
  }

  @Test
  void secretsAreRecordedIfAskedAndOtherKeysMasked() throws IOException {
    String script = command.write("app.js", SCRIPT);
    Path session = folder.resolve("session.jsonl");
    command.run(
        "run",
        script,
        "--plugin",
        plugin,
        "--record",
        session.toString(),
        "--record-secrets",
        "--redact",
        "amount");

    assertThat(Files.readString(session))
        .contains("\"token\":\"hush\"", "\"amount\":\"***\"", "\"redacted\":[\"amount\"]");
  }

  @Test
  void theFirstDivergenceIsADiff() {
    String session = recorded();
    String changed =
        SCRIPT.replace("amount: 1, token: 'hush'", "amount: 2, token: 'new', more: [1]");

    Result result = command.run("run", command.write("app.js", changed), "--replay", session);

    assertThat(result.out())
        .contains(
            """
            error: replay: the program diverges from session.jsonl:2 with its call 1
              - wx.invokeNativePlugin pay {"api_name":"pay","data":{"amount":1,"token":"***"}}
              + wx.invokeNativePlugin pay {"api_name":"pay","data":{"amount":2,"token":"***","more":[1]}}
                /data/amount: recorded 1, now 2
                /data/more: now [1], not recorded
            """);
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void anotherCallAndOneTooManyAndOneTooFewAreDivergences() {
    String session = recorded();
    assertThat(replay(SCRIPT.replace("'decline'", "'refuse'"), session))
        .contains(
            """
              - wx.invokeNativePlugin decline {"api_name":"decline"}
              + wx.invokeNativePlugin refuse {"api_name":"refuse"}
            """);
    assertThat(replay(SCRIPT + "setTimeout(() => wx.getStorageInfoSync(), 5000);", session))
        .contains(
            """
            replay: the program continues after the end of session.jsonl
              - (the end)
              + wx.getStorageInfoSync {} (sync)
            """);
    assertThat(
            replay(SCRIPT.replace("wx.invokeNativePlugin({ api_name: 'nobody' })", "0"), session))
        .contains(
            """
              - wx.invokeNativePlugin nobody {"api_name":"nobody"}
              + (the program ended)
            """);
  }

  @Test
  void theHostsEventsAreReplayedInTheirTime() {
    String script =
        command.write(
            "app.js",
            """
            wx.onHostEvent('hello', ({ name }) => console.log('hello', name));
            wx.onHostEvent('order', ({ amount }) => {
              wx.invokeNativePlugin({ api_name: 'pay', data: { amount }, success: ({ paid }) => {
                console.log('paid', paid);
              } });
            });
            """);
    String session =
        command.write(
            "session.jsonl",
            """
            {"footbridge":"recording","version":1,"appId":"shop","redacted":[]}
            {"t":900,"event":"hello","data":{"name":"kka"}}
            {"t":5000,"event":"order","data":{"amount":3}}
            {"t":5001,"call":1,"api":"pay","via":"invokeNativePlugin","sync":false,\
            "params":{"api_name":"pay","data":{"amount":3}}}
            {"t":5002,"event":"order","data":{"amount":4}}
            {"t":5003,"call":2,"api":"pay","via":"invokeNativePlugin","sync":false,\
            "params":{"api_name":"pay","data":{"amount":4}}}
            {"t":8000,"call":2,"ok":{"paid":4,"errMsg":"invokeNativePlugin:ok"}}
            {"t":9000,"call":1,"ok":{"paid":3,"errMsg":"invokeNativePlugin:ok"}}
            {"t":9500,"event":"hello","data":{"name":"again"}}
            """);
    Result result = command.run("run", script, "--replay", session);

    assertThat(logOf(result)).isEqualTo("hello kka\npaid 4\npaid 3\nhello again\n");
    assertThat(result.status()).isZero();
    assertThat(command.run("run", script, "--replay", session, "--timeout", "6s").out())
        .contains("the program did not end within 6s (--timeout)");
  }

  @Test
  void aReplayThatDoesNotEndIsEnded() {
    String session = recorded();
    Result result =
        command.run(
            "run",
            command.write("app.js", SCRIPT + "setInterval(() => {}, 1000);"),
            "--replay",
            session,
            "--timeout",
            "1h");

    assertThat(result.out()).contains("the program did not end within 1h (--timeout)");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void aMalformedRecordingIsReportedWithItsLines() {
    String session =
        command.write(
            "session.jsonl",
            """
            {"footbridge":"recording","version":2}
            {"t":1,"call":1,"api":"pay","via":"pay","sync":false,"params":{}}
            {"t":1,"call":
            {"t":0.5,"call":1,"ok":{}}
            {"t":2,"call":2,"ok":{}}
            {"t":2,"call":1,"sate":{}}
            {"t":2,"call":1,"ok":{}}
            {"t":2,"call":1,"ok":{}}
            {"t":2,"call":1,"api":"pay"}
            7
            {"t":2,"event":"paid"}
            """);
    Result result = command.run("run", command.write("app.js", ""), "--replay", session);

    assertThat(result.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("session.jsonl:1: a recording of version 2, but"),
            line -> assertThat(line).contains("session.jsonl:3: not JSON: "),
            line -> assertThat(line).endsWith("session.jsonl:4: \"t\" goes back, from 1.0 to 0.5"),
            line -> assertThat(line).endsWith(":5: call 2 is answered, but has not begun"),
            line -> assertThat(line).contains(":6: expected one of api, state, ok and fail in"),
            line -> assertThat(line).endsWith(":8: call 1 is answered after its end"),
            line -> assertThat(line).endsWith(":9: call 1 begins twice, first in line 2"),
            line -> assertThat(line).contains(":10: expected {\"t\": "),
            line -> assertThat(line).contains(":11: expected an object as the event's \"data\""));
    assertThat(result.status()).isEqualTo(2);
    assertThat(replayProblem("")).contains("session.jsonl:1: the file is empty; record one with");
    assertThat(replayProblem("{}\n")).contains("session.jsonl:1: not a recording: expected");
  }

  @Test
  void optionsThatExcludeEachOtherAreRefused() {
    String app = command.write("app.js", "");
    String file = command.write("mocks.json", "{\"mocks\": []}");
    assertThat(command.run("run", app, "--mock", file, "--replay", file).err())
        .isEqualTo("footbridge: --mock and --replay both answer the calls; give one\n");
    assertThat(command.run("run", app, "--record", file, "--replay", file).err())
        .isEqualTo(
            "footbridge: --record would overwrite the recording that is replayed; name another file\n");
    assertThat(command.run("run", app, "--record", folder.resolve("no/s.jsonl").toString()).err())
        .startsWith("footbridge: --record: cannot write no/s.jsonl: there is no folder ");
    assertThat(command.run("run", app, "--record", folder.toString()).err())
        .endsWith("it is a folder, or may not be written; name another file\n");
  }

  private String recorded() {
    String session = folder.resolve("session.jsonl").toString();
    assertThat(
            command
                .run(
                    "run", command.write("app.js", SCRIPT), "--plugin", plugin, "--record", session)
                .status())
        .isZero();
    return session;
  }

  private String replay(String script, String session) {
    Result result = command.run("run", command.write("app.js", script), "--replay", session);
    assertThat(result.status()).isEqualTo(1);
    return result.out();
  }

  private String replayProblem(String text) {
    String session = command.write("session.jsonl", text);
    return command.run("run", command.write("app.js", ""), "--replay", session).err();
  }

  /** Returns what the program logged. */
  private static String logOf(Result result) {
    return result
        .out()
        .lines()
        .filter(line -> line.startsWith("     "))
        .map(line -> line.substring(5) + "\n")
        .reduce("", String::concat);
  }
}
