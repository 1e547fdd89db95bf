package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.CommandProcess.Ended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that take the memory of the process, or damage its engine. */
@Timeout(300)
class HarmfulProgramTest {
  /** Uses at the end of the stack what no program has used yet. */
  private static final String DAMAGE =
      """
      const dive = (depth, action) => {
        let left = 3;
        const down = (a) => {
          try {
            down(a + 1);
          } finally {
            if (left > 0) {
              try {
                action();
                left--;
              } catch {}
            }
          }
        };
        try {
          down(depth);
        } catch {}
      };
      it('recurses', () => {
        dive(1, () => 'a\\ud800'.toWellFormed());
        dive(2, () => 'a\\ud800'.isWellFormed());
        dive(3, () => 'abcb'.lastIndexOf('b'));
        dive(4, () => 'İa'.toLocaleLowerCase('de'));
        dive(5, () => new Float64Array([3, 1, 2]).sort());
        dive(6, () => new DataView(new ArrayBuffer(8)).getBigInt64(0));
        dive(7, () => RegExp.lastParen);
        dive(8, () => BigInt('12345678901234567890').toString(7));
      });
      """;

  private static final String GOOD =
      """
      it('formats', () => {
        expect('a\\ud800'.toWellFormed()).toBe('a\\ufffd');
        expect('a\\ud800'.isWellFormed()).toBe(false);
        expect('abcb'.lastIndexOf('b')).toBe(3);
        expect('İa'.toLocaleLowerCase('de').endsWith('a')).toBe(true);
        expect([...new Float64Array([3, 1, 2]).sort()]).toEqual([1, 2, 3]);
        expect(new DataView(new ArrayBuffer(8)).getBigInt64(0)).toBe(0n);
        expect(typeof RegExp.lastParen).toBe('string');
        expect(BigInt('12345678901234567890').toString(7).length).toBe(23);
      });
      """;

  @TempDir private Path folder;
  private Command command;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
  }

  private Ended run(String jvmOption, String... args) throws Exception {
    CommandProcess process = new CommandProcess(folder, "-XX:+UseSerialGC", jvmOption);
    return process.end(process.start(args));
  }

  @Tag("long")
  @Test
  void filesAfterOneThatDamagedTheEngineRunInProcessesOfTheirOwn() throws Exception {
    command.write("a.test.js", DAMAGE);
    command.write("b.test.js", GOOD);
    command.write("c.test.js", GOOD);

    // One worker, so that the first file has done it before anything else runs.
    Ended ended = run("-XX:ActiveProcessorCount=1", "test", folder.toString());

    assertThat(ended.out() + ended.err())
        .contains(
            "b.test.js ran in a process of its own, since the JavaScript engine of this process is"
                + " damaged: the class ",
            "ok   b.test.js",
            "ok   c.test.js");
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void oneHogAmongTestFilesFailsByName(String runtime) throws Exception {
    command.write(
        "a-hog.test.js",
        """
        it('grows', async () => {
          const kept = [];
          for (;;) {
            for (let i = 0; i < 100; i++) kept.push(new Array(1000).fill(i));
            await null;
          }
        });
        """);
    for (int i = 0; i < 10; i++) {
      command.write(
          "good" + i + ".test.js",
          """
          it('works', () => {
            let kept;
            for (let i = 0; i < 200; i++) kept = new Array(10000).fill(i);
            expect(kept[0]).toBe(199);
          });
          """);
    }

    List<String> args = new ArrayList<>(List.of("test", folder.toString(), "--runtime", runtime));
    if (runtime.equals("quickjs")) {
      args.add("--isolate"); // QuickJS itself may crash when its memory ends
    }
    Ended ended = run("-Xmx160m", args.toArray(String[]::new));

    String good = IntStream.range(0, 10).mapToObj(i -> "good" + i).collect(Collectors.joining("|"));
    assertThat(ended.out().lines().filter(line -> line.matches("ok   (" + good + ").*")))
        .as("%s%s", ended.out(), ended.err())
        .hasSize(10);
    assertThat(ended.out() + ended.err())
        .containsPattern("FAIL a-hog\\.test\\.js")
        .contains("11 tests in 11 files: 10 passed, 1 failed; exit 1")
        .containsPattern(runtime.equals("graaljs") ? "(?i)memory" : "(?i)memory|crashed");
    assertThat(ended.status()).isEqualTo(1);
  }

  @Tag("long")
  @Test
  void aTestFileThatIsAbandonedFailsAndKeepsNobody() throws Exception {
    command.write(
        "a.test.js", "it('ends', () => { [].indexOf.call({ length: 2 ** 53 - 1 }, 1); });");
    command.write("b.test.js", "it('works', () => {});");

    Ended ended =
        run("-Xmx160m", "test", folder.toString(), "--runtime", "quickjs", "--timeout", "1s");

    assertThat(ended.out() + ended.err())
        .containsPattern("FAIL a\\.test\\.js")
        .contains("ok   b.test.js", "abandoned", "1 passed, 1 failed; exit 1");
    assertThat(ended.status()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "graaljs, 'const kept = []; for (;;) kept.push(new Array(1000).fill(1.5));'",
    "graaljs, 'const kept = []; for (;;) kept.push(new ArrayBuffer(2 ** 26));'",
    "graaljs, 'const kept = []; const step = () => { for (let i = 0; i < 1000; i++)"
        + " kept.push(new Array(1000).fill(i)); setTimeout(step, 0); }; step();'",
    "quickjs, 'const kept = []; for (;;) kept.push(new Array(1000).fill(1.5));'",
  })
  void runEndsWithItsSummaryAndTheCause(String runtime, String script) throws Exception {
    command.write("app.js", script);

    Ended ended = run("-Xmx96m", "run", folder.resolve("app.js").toString(), "--runtime", runtime);

    assertThat(ended.out().lines().reduce((a, b) -> b).orElse("")).contains("exit 1");
    assertThat(ended.out() + ended.err()).containsIgnoringCase("memory").doesNotContain("\tat ");
    assertThat(ended.status()).isEqualTo(1);
  }
}
