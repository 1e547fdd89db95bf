package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs in other processes, and what limits them. */
@Timeout(180)
class IsolationTest {
  @TempDir Path folder;
  private Command command;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
  }

  @Test
  void aRunSaysHowItRan() {
    String script = command.write("app.js", "console.log('inside')");

    Result result = command.run("run", script, "--isolate", "--runtime", "quickjs");

    assertThat(result.out())
        .contains("inside")
        .containsPattern("\nisolated: [12] process(es)?, 256 MiB of heap( each)?\n[^\n]*exit 0\n$");
    assertThat(result.status()).isZero();
  }

  @Test
  void jsonSaysHowItRan() {
    String script = command.write("app.js", "console.log('inside')");

    Result result =
        command.run(
            "run",
            script,
            "--isolate",
            "--runtime",
            "quickjs",
            "--heap",
            "64m",
            "--format",
            "json");

    assertThat(result.out())
        .containsPattern(
            "\n\\{\"type\":\"isolation\",\"sandboxed\":false,\"heapBytes\":67108864,"
                + "\"started\":[12],\"losses\":\\{\\}\\}\n\\{\"type\":\"end\",\"exit\":0\\}\n$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void theTimeoutEndsAnEndlessFunction(String runtime) {
    String script =
        command.write("app.js", "Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)");

    Result result =
        command.run("run", script, "--isolate", "--runtime", runtime, "--timeout", "1s");

    assertThat(result.out()).contains("; 1 was stopped: its program was stopped\n");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void memoryIsLimited() {
    String script =
        command.write("app.js", "const all = []; for (;;) all.push(new Array(1e5).fill(0))");

    Result result = command.run("run", script, "--isolate", "--heap", "64m");

    assertThat(result.out())
        .containsPattern("error: the program (took too much|ran out of) memory")
        .contains(" 64 MiB of heap each");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void anEndlessTestFileDoesNotTakeTheWholeTimeout() {
    command.write("tests/endless.test.js", "it('ends', () => { for (;;); });");
    command.write("tests/good.test.js", "it('is good', () => {});");

    Result result =
        command.run(
            "test",
            folder.resolve("tests").toString(),
            "--isolate",
            "--runtime",
            "quickjs",
            "--timeout",
            "6s");

    assertThat(result.out())
        .contains("a turn took longer than 2000 ms")
        .contains("2 tests in 2 files: 1 passed, 1 failed")
        .doesNotContain("--timeout");
    assertThat(result.status()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--isolate --heap big|--heap: expected a size such as 64m or 1g, but found 'big'",
        "--isolate --heap 1m|--isolate: the heap should be 32 MiB (33554432 bytes) or more",
        "--isolate --turn-limit soon|--turn-limit: expected a duration such as 300ms, 30s or 2m",
        "--heap 64m|--heap limits programs in other processes only; add --isolate",
        "--turn-limit 1s|--turn-limit limits programs in other processes only; add --isolate",
        "--isolate=boxed|--isolate: expected isolated or sandboxed, but found 'boxed'",
      })
  void wrongOptionsAreNamed(String options, String message) {
    String script = command.write("app.js", "");
    String[] args = ("run " + script + " " + options).split(" ");

    Result result = command.run(args);

    assertThat(result.err()).contains(message);
    assertThat(result.status()).isEqualTo(2);
  }
}
