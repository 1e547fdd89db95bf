package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time, the time zone, the language and the random numbers of programs. */
class EnvironmentOptionsTest {
  private static final String FAILING =
      "it('fails', () => { expect(Math.random()).toBe('printed'); });";

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
  void testsHaveOneTimeAndAFixedEnvironment(String runtime) {
    command.write(
        "time.test.js",
        """
        const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

        it('begins at a fixed instant, in UTC and Chinese', () => {
          expect(new Date().toISOString()).toBe('2024-01-01T00:00:00.000Z');
          expect(Date()).toBe('Mon Jan 01 2024 00:00:00 GMT+0000 (GMT)');
          expect(wx.getSystemInfoSync().language).toBe('zh_CN');
        });

        it('debounces', async () => {
          let runs = 0;
          let last = Date.now();
          const due = () => {
            const left = 300 - (Date.now() - last);
            if (left <= 0) runs++;
            else setTimeout(due, left);
          };
          setTimeout(due, 300);
          await wait(100);
          last = Date.now();
          await wait(299);
          expect(runs).toBe(0);
          await wait(400);
          expect(runs).toBe(1);
        });

        it('polls for two seconds', async () => {
          const end = Date.now() + 2000;
          let polls = 0;
          while (Date.now() < end) {
            polls++;
            await wait(100);
          }
          expect(polls).toBe(20);
        });

        it('sees a token expire', async () => {
          const expires = Date.now() + 4000;
          await wait(3999);
          expect(Date.now() < expires).toBe(true);
          await wait(1);
          expect(Date.now() < expires).toBe(false);
        });

        describe('with the mock clock of Jasmine', () => {
          beforeEach(() => { jasmine.clock().install().mockDate(new Date(2020, 5, 1)); });
          afterEach(() => { jasmine.clock().uninstall(); });

          it('has the time of that clock', () => {
            let ran = false;
            setTimeout(() => { ran = true; }, 5000);
            jasmine.clock().tick(4999);
            expect([ran, new Date().toISOString()]).toEqual([false, '2020-06-01T00:00:04.999Z']);
            jasmine.clock().tick(1);
            expect([ran, Date.now()]).toEqual([true, Date.UTC(2020, 5, 1, 0, 0, 5)]);
            expect(new Date() instanceof Date).toBe(true);
          });
        });

        it('has its own time again', () => {
          expect(new Date().getFullYear()).toBe(2024);
        });
        """);

    Result result = test("--runtime", runtime);

    assertThat(result.out()).contains("6 passed, 0 failed; exit 0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void aZoneMayBeAnOffsetAsThatOfAMachineWithoutANamedZone(String runtime) {
    command.write(
        "offset.test.js",
        """
        it('is ahead of UTC', () => {
          const date = new Date(2024, 0, 1, 5, 30);
          expect(date.toISOString()).toBe('2024-01-01T00:00:00.000Z');
          expect(date.toString()).toBe('Mon Jan 01 2024 05:30:00 GMT+0530 (GMT+05:30)');
          expect(date.toLocaleTimeString('en-GB')).toContain('05:30:00');
        });
        """);

    Result result = test("--runtime", runtime, "--timezone", "+05:30");

    assertThat(result.out()).contains("1 passed, 0 failed; exit 0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void optionsAndSettingsSetTheEnvironment(String runtime) {
    command.write(
        "footbridge.json",
        "{\"timezone\": \"Europe/Berlin\", \"lang\": \"de\", \"startTime\": \"2024-07-01\"}");
    command.write(
        "environment.test.js",
        "it('shows', () => {"
            + " console.log(Date(), wx.getAppBaseInfo().language); expect(1).toBe(2); });");

    assertThat(test("--runtime", runtime).out())
        .contains("Mon Jul 01 2024 02:00:00 GMT+0200 (CEST) de\n");
    assertThat(
            test(
                    "--runtime",
                    runtime,
                    "--timezone",
                    "America/New_York",
                    "--lang",
                    "en",
                    "--start-time",
                    "2024-12-01T00:30:00Z")
                .out())
        .contains("Sat Nov 30 2024 19:30:00 GMT-0500 (EST) en\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void theSeedOfAFailureRepeatsIt(String runtime) throws IOException {
    command.write("random.test.js", FAILING);
    Path xml = folder.resolve("report.xml");

    String first = test("--runtime", runtime, "--junit-xml", xml.toString()).out();
    String seed = found("\\(--seed (\\d+)\\)", first);
    String number = found("Expected (0\\.\\d+)", first);

    assertThat(Files.readString(xml)).contains("<property name=\"seed\" value=\"" + seed + "\">");
    assertThat(test("--runtime", runtime, "--seed", seed).out())
        .contains("Expected " + number, "(--seed " + seed + ")");
    assertThat(test("--runtime", runtime, "--seed", seed, "--format", "json").out())
        .contains("\"seed\":" + seed, "Expected " + number);
    assertThat(test("--runtime", runtime, "--seed", seed + "1").out())
        .doesNotContain("Expected " + number);
  }

  @Test
  void eachRoundHasASeedOfItsOwnAndRepeatsAlone() {
    command.write("random.test.js", FAILING);

    String rounds = test("--seed", "10", "--repeat", "2").out();
    String second = found("(?s)run 2.*?Expected (0\\.\\d+)", rounds);

    assertThat(rounds).contains("(--seed 10)", "(--seed 11)");
    assertThat(test("--seed", "11").out()).contains("Expected " + second);
  }

  @Test
  void aRunHasTheTimeOfTheMachine() {
    String script = command.write("app.js", "console.log(Date.now(), Date().length > 0);");
    long before = System.currentTimeMillis();

    Result result = command.run("run", script);

    assertThat(Long.parseLong(found("(\\d{13}) true", result.out())))
        .isBetween(before, System.currentTimeMillis());
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void aRecordingIsReplayedWithItsTimeZoneLanguageTimesAndRandomNumbers(String runtime)
      throws IOException {
    String plugin =
        command.writePlugin(
            "Clerk",
            """
              @JsEvent("report")
              public void report(RequestEvent req) {
                long later = System.currentTimeMillis() + 15; // so that the program sees time pass
                while (System.currentTimeMillis() < later) {
                  Thread.onSpinWait();
                }
                req.ok(Map.of("noted", true));
              }
            """);
    String script =
        command.write(
            "app.js",
            """
            const report = (what) => wx.invokeNativePlugin({ api_name: 'report', data: {
              what, at: Date.now(), text: Date(), id: Math.random(), hours: new Date().getHours(),
            } });
            const work = async () => {
              const began = Date.now();
              await report('first');
              let spins = 0;
              while (Date.now() - began < 40) spins++;
              await report('second');
              await new Promise((resolve) => { setTimeout(resolve, 30); });
              await report(Date.now() - began < 60 ? 'early' : 'late');
              console.log(Date.now() >= began);
            };
            work();
            """);
    Path session = folder.resolve("session.jsonl");
    Result recorded =
        command.run(
            "run",
            script,
            "--runtime",
            runtime,
            "--plugin",
            plugin,
            "--timezone",
            "America/New_York",
            "--lang",
            "en",
            "--record",
            session.toString());

    Result replayed =
        command.run("run", script, "--runtime", runtime, "--replay", session.toString());

    assertThat(recorded.status()).as(recorded.out()).isZero();
    assertThat(replayed.out()).as(Files.readString(session)).contains("true\n");
    assertThat(replayed.status()).as(replayed.out()).isZero();
    String header = Files.readAllLines(session).get(0);
    assertThat(header).contains("\"timezone\":\"America/New_York\",\"lang\":\"en\",\"seed\":");
    assertThat(Instant.parse(found("\"start\":\"([^\"]+)\"", header))).isBefore(Instant.now());
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void T8_aReplayOfARecordingInTheMachinesEnvironmentHasTheSameTexts(String runtime) {
    String script =
        command.write(
            "app.js",
            """
            const date = new Date(1e12);
            wx.setStorageSync('texts', [Date(), date.toString(), date.toTimeString(),
              date.toLocaleString(), new Date(2001, 0, 1).getTime(), (1234.5).toLocaleString()]);
            """);
    String session = folder.resolve("session.jsonl").toString();
    Result recorded = command.run("run", script, "--runtime", runtime, "--record", session);

    Result replayed = command.run("run", script, "--runtime", runtime, "--replay", session);

    assertThat(recorded.status()).as(recorded.out()).isZero();
    assertThat(replayed.status()).as(replayed.out()).isZero();
  }

  @Test
  void T8_theLanguageOfAReplayIsAlsoThatOfTheSystemInformation() {
    String script =
        command.write(
            "app.js",
            """
            const { language } = wx.getAppBaseInfo();
            wx.getSystemInfo({
              success(info) {
                console.log(language, info.language, wx.getSystemInfoSync().language,
                  (1234.5).toLocaleString());
              },
            });
            """);
    String session = folder.resolve("session.jsonl").toString();
    command.run("run", script, "--lang", "en", "--record", session);

    assertThat(command.run("run", script, "--replay", session).out())
        .contains("en en en 1,234.5\n")
        .endsWith("exit 0\n");
    assertThat(command.run("run", script, "--replay", session, "--lang", "de").out())
        .contains("de de de 1.234,5\n")
        .endsWith("exit 0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void T8_thePerformanceOfAReplayCountsFromTheRecordedStart(String runtime) {
    String script =
        command.write(
            "app.js",
            "setTimeout(() => wx.setStorageSync('a', [performance.timeOrigin, performance.now()]),"
                + " 20)");
    String session = folder.resolve("session.jsonl").toString();
    command.run("run", script, "--runtime", runtime, "--record", session);

    Result replayed = command.run("run", script, "--runtime", runtime, "--replay", session);

    assertThat(replayed.status()).as(replayed.out()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--timezone|Europe/Berln|expected a time zone, such as UTC or Asia/Shanghai, but found"
            + " 'Europe/Berln'; did you mean 'Europe/Berlin'",
        "--timezone|+25:00|expected a time zone, such as UTC or Asia/Shanghai, but found '+25:00'",
        "--lang|!|expected a language, such as zh_CN or en, but found '!'",
        "--seed|x|expected a number, but found 'x'",
        "--start-time|today|expected a day or an instant in UTC, such as 2024-01-01 or"
            + " 2024-01-01T08:30:00Z, but found 'today'",
        "--start-time|+999999999-01-01|a Date can show -271821-04-20T00:00:00Z to"
            + " +275760-09-13T00:00:00Z, but the clock is to start at +999999999-01-01T00:00:00Z",
      })
  void wrongOptionsAreErrors(String option, String value, String message) {
    command.write("a.test.js", "it('a', () => {});");

    Result result = test(option, value);

    assertThat(result.err()).startsWith("footbridge: " + option + ": " + message);
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void wrongSettingsAreErrorsWithTheirPlace() {
    command.write("a.test.js", "it('a', () => {});");
    command.write(
        "footbridge.json", "{\"timezone\": \"Mars\",\n \"lang\": \"\",\n \"startTime\": 1}");

    assertThat(test().err())
        .contains(
            "footbridge.json:1:14: $.timezone: expected a time zone, such as UTC or Asia/Shanghai",
            "footbridge.json:2:10: $.lang: expected a language, such as zh_CN or en",
            "footbridge.json:3:15: $.startTime: expected a day or an instant in UTC");
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}
