package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arguments are wrong: exit status 2, nothing on stdout, and a helpful message. */
class WrongUseTest {
  @TempDir Path folder;
  Command command;
  String program;

  @BeforeEach
  void writeProgram() {
    command = new Command(folder);
    program = command.write("app.js", "console.log('ran');");
  }

  void refuses(String message, String... args) {
    Result result = command.run(args);
    assertThat(result.err()).isEqualTo(message + "\n");
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void noCommandShowsTheUsage() {
    Result result = command.run();
    assertThat(result.err()).startsWith("Usage: footbridge [-hV] COMMAND\n");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void mistypedCommandNamesTheNearest() {
    refuses(
        "footbridge: unknown command 'rnu'; did you mean 'run'?\nTry 'footbridge --help'.", "rnu");
  }

  @Test
  void programWithoutCommandSuggestsRun() {
    Result result = command.run(program);
    assertThat(result.err())
        .isEqualTo(
            """
            footbridge: unknown command 'app.js'; did you mean 'run app.js'?
            Try 'footbridge --help'.
            """);
  }

  @Test
  void mistypedOptionNamesTheNearest() {
    refuses(
        "footbridge: unknown option '--plugn'; did you mean '--plugin'?\n"
            + "Try 'footbridge run --help'.",
        "run",
        program,
        "--plugn=X");
  }

  @Test
  void mistypedOptionCountsBeforeTheMissingProgram() {
    refuses(
        "footbridge: unknown option '--fromat'; did you mean '--format'?\n"
            + "Try 'footbridge run --help'.",
        "run",
        "--fromat");
  }

  @Test
  void missingProgram() {
    refuses(
        "footbridge: missing required parameter: 'PROGRAM'\nTry 'footbridge run --help'.", "run");
  }

  @Test
  void secondProgram() {
    refuses(
        "footbridge: one PROGRAM is expected, but 'b.js' is a second one; quote a path that holds"
            + " spaces\nTry 'footbridge run --help'.",
        "run",
        program,
        "b.js");
  }

  @Test
  void mistypedRuntimeNamesTheNearest() {
    refuses(
        "footbridge: no JavaScript runtime 'graalsj' on the class path (available: graaljs,"
            + " quickjs); did you mean 'graaljs'?",
        "run",
        program,
        "--runtime",
        "graalsj");
  }

  @Test
  void mistypedFormatNamesTheNearest() {
    refuses(
        "footbridge: --format: expected text or json, but found 'jsn'; did you mean 'json'?",
        "run",
        program,
        "--format",
        "jsn");
  }

  @Test
  void timeoutWithoutUnit() {
    refuses(
        "footbridge: --timeout: expected a duration such as 300ms, 30s or 2m, but found '30'",
        "run",
        program,
        "--timeout",
        "30");
  }

  @Test
  void missingFileNamesTheNearest() {
    refuses(
        "footbridge: ap.js: no such file or folder; did you mean 'app.js'?",
        "run",
        folder.resolve("ap.js").toString());
  }

  @Test
  void folderWithoutApp() {
    command.write("empty/readme.txt", "");
    refuses(
        "footbridge: empty: the folder contains no app.js; add one, or name the program's .js file",
        "run",
        folder.resolve("empty").toString());
  }

  @Test
  void fileThatIsNoProgram() {
    String file = command.write("pay.ts", "");
    refuses(
        "footbridge: pay.ts: this is not a program; name a .js file, or a folder that contains app.js",
        "run",
        file);
  }

  @Test
  void programThatIsNotUtf8() throws Exception {
    Files.write(folder.resolve("latin.js"), new byte[] {'/', '/', (byte) 0xE4});
    refuses(
        "footbridge: latin.js: not UTF-8 text; save it as UTF-8",
        "run",
        folder.resolve("latin.js").toString());
  }

  @Test
  void wrongUseHasItsRemedyInJson() {
    for (String[] args :
        new String[][] {
          {"run", program, "--runtime", "graalsj", "--format", "json"},
          {"run", program, "--plugn=X", "--format=json"},
          {"test", program, "--output", "al", "--format", "json"}
        }) {
      Result result = command.run(args);
      assertThat(result.out().lines())
          .satisfiesExactly(
              error ->
                  assertThat(error)
                      .startsWith("{\"type\":\"error\",\"kind\":\"configuration\",")
                      .contains("\"code\":\"option\"")
                      .containsPattern("\"remedy\":\"did you mean '[-a-z]+'\\?\""),
              end -> assertThat(end).isEqualTo("{\"type\":\"end\",\"exit\":2}"));
      assertThat(result.err()).contains("; did you mean '");
      assertThat(result.status()).isEqualTo(2);
    }
    assertThat(command.run("run", "--format", "json").out())
        .contains("\"remedy\":\"Try 'footbridge run --help'.\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "run", "test", "doctor"})
  void helpFillsItsLines(String name) {
    Result result = name.isEmpty() ? command.run("--help") : command.run(name, "--help");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
    // A line that ends early, and goes on in the next one, was broken twice.
    List<String> lines = result.out().lines().toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i);
      String next = lines.get(i + 1);
      if (line.matches("(?!Usage:)\\S.*[^.:]") && next.matches("\\S.*")) {
        assertThat(line.length() + 1 + next.split(" ", 2)[0].length())
            .as(line + "\n" + next)
            .isGreaterThan(79);
      }
    }
  }

  @Test
  void summariesOfCommandsAreWhole() {
    assertThat(command.run("--help").out())
        .containsPattern("run +Run [^.]+\\.\n")
        .containsPattern("test +Run [^.]+\\*\\.test\\.js[^.]+\\.\n")
        .containsPattern("doctor +Print [^.]+\\.\n");
  }

  @Test
  void helpNamesEveryOption() {
    Result result = command.run("run", "--help");
    assertThat(result.out())
        .contains("PROGRAM", "--plugin", "--classpath", "--config", "--runtime", "--timeout")
        .contains("--format", "Exit status: 0; 1 if");
    assertThat(result.status()).isZero();
  }

  @Test
  void versionNamesFootbridgeAndJava() {
    assertThat(command.run("--version").out())
        .matches("footbridge \\d+\\.\\d+\\.\\d+(-SNAPSHOT)? on Java .*\\n");
  }
}
