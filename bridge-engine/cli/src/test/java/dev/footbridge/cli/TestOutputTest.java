package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose console output {@code footbridge test} shows. */
class TestOutputTest {
  @TempDir Path folder;
  Command command;

  @BeforeEach
  void writeTests() {
    command = new Command(folder);
    command.write(
        "a.test.js",
        """
        console.log('loading');
        it('passes', () => { console.log('in a test'); });
        it('is silent', () => {});
        """);
  }

  Result test(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "test";
    args[1] = folder.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return command.run(args);
  }

  @Test
  void outputOfAllTestsIsShownOnRequest() {
    assertThat(test("--output", "all").out())
        .isEqualTo(
            """
            ok   a.test.js  2 tests  … ms
              while loading
                     loading
              passed passes  … ms
                     in a test
              passed is silent  … ms
            2 tests in 1 file: 2 passed, 0 failed; exit 0
            """);
    assertThat(test().out())
        .isEqualTo(test("--output", "failed").out())
        .doesNotContain("in a test");
  }

  @Test
  void outputOfAllTestsIsInTheReportsForTools() throws Exception {
    Path report = folder.resolve("report.xml");
    Result result = test("--output", "all", "--format", "json", "--junit-xml", report.toString());

    assertThat(result.out().lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("{\"type\":\"loading\",\"file\":\"a.test.js\",\"run\":1,")
                    .endsWith("\"transcript\":\"     loading\\n\"}"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("\"name\":\"passes\"")
                    .endsWith("\"transcript\":\"     in a test\\n\"}"));
    assertThat(Files.readString(report))
        .contains("<system-out>     in a test\n</system-out>")
        .contains("<system-out>     loading\n</system-out>");
  }

  @Test
  void loadingOfAFileThatFailsIsShownOnce() {
    command.write("a.test.js", "console.log('loading'); missing();");
    assertThat(test("--output", "all").out()).containsOnlyOnce("loading\n");
  }

  @Test
  void anythingElseIsRefused() {
    assertThat(test("--output", "al").err())
        .isEqualTo(
            "footbridge: --output: expected failed or all, but found 'al'; did you mean 'all'?\n");
  }
}
