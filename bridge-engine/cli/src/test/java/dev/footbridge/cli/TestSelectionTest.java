package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tests {@code footbridge test} runs, and how often. */
class TestSelectionTest {
  @TempDir Path folder;
  Command command;

  @BeforeEach
  void writeTests() {
    command = new Command(folder);
    command.write("a.test.js", "it('adds', () => {}); it('pays', () => { fail('declined'); });");
    command.write("b/c.test.js", "it('pays', () => {});");
  }

  Result test(String... options) {
    List<String> args = new ArrayList<>(List.of("test", folder.toString()));
    args.addAll(List.of(options));
    return command.run(args.toArray(new String[0]));
  }

  void refuses(String message, String... options) {
    Result result = test(options);
    assertThat(result.err()).isEqualTo("footbridge: " + message + "\n");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void filterIsMatchedAgainstPathAndName() {
    assertThat(test("--filter", "^b/.* pays$").out())
        .isEqualTo(
            "ok   b/c.test.js  1 test  … ms\n1 test in 1 file: 1 passed, 0 failed; exit 0\n");
    assertThat(test("--filter", "adds|b/c").status()).isZero();
  }

  @Test
  void filterThatMatchesNothing() {
    refuses("--filter: no test matches 'refnud'", "--filter", "refnud");
  }

  @Test
  void filterThatIsNoRegularExpression() {
    refuses(
        "--filter: 'pay(' is not a regular expression: Unclosed group at character 5",
        "--filter",
        "pay(");
  }

  @Test
  void shardRunsItsFilesAlone() {
    String first = test("--shard", "1/2").out();
    String second = test("--shard", "2/2").out();
    assertThat(first + second).containsOnlyOnce("FAIL a.test.js").containsOnlyOnce("b/c.test.js");
  }

  @Test
  void shardsThatAreNone() {
    for (String wrong : List.of("0/2", "3/2", "2", "2/", "a/b")) {
      refuses(
          "--shard: expected a shard such as 2/8, the second of eight, but found '" + wrong + "'",
          "--shard",
          wrong);
    }
  }

  @Test
  void repeatRunsEachFileInAFreshProgram() {
    assertThat(test("--repeat", "3", "--filter", "b/c").out())
        .isEqualTo(
            """
            ok   b/c.test.js  1 test  … ms
            ok   b/c.test.js (run 2)  1 test  … ms
            ok   b/c.test.js (run 3)  1 test  … ms
            3 tests in 3 files: 3 passed, 0 failed; exit 0
            """);
  }

  @Test
  void repeatThatIsNoNumber() {
    refuses("--repeat: expected a number from 1 to 1000000, but found '0'", "--repeat", "0");
  }

  @Test
  void failFastStartsNoMoreFiles() {
    String out = test("--fail-fast", "--repeat", "1000").out();
    assertThat(out).contains("FAIL a.test.js").containsPattern("; \\d{4} files not run; exit 1\n$");
  }

  @Test
  void folderWithoutTests() {
    Result result =
        command.run("test", folder.resolve("b").resolve("..").toString(), "--filter", "x");
    assertThat(result.status()).isEqualTo(2);
    command.write("none/app.js", "");
    Result none = command.run("test", folder.resolve("none").toString());
    assertThat(none.err())
        .isEqualTo("footbridge: the folder none contains no tests; test files end in .test.js\n");
    assertThat(none.status()).isEqualTo(2);
  }

  @Test
  void whatIsNoFolder() {
    assertThat(command.run("test", folder.resolve("no").toString()).err())
        .isEqualTo("footbridge: no such folder: no\n");
  }

  @Test
  void fileRunsAlone() {
    Result result = command.run("test", folder.resolve("b/c.test.js").toString());
    assertThat(result.out())
        .isEqualTo("ok   c.test.js  1 test  … ms\n1 test in 1 file: 1 passed, 0 failed; exit 0\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void fileHasTheSettingsOfTheNearestFolderAbove() {
    command.write("footbridge.json", "{\"appId\": \"wx-above\"}");
    command.write(
        "b/d/e.test.js",
        "it('has them', () => { expect(wx.getAccountInfoSync).toBeUndefined(); });");
    command.write("b/footbridge.json", "{\"pluggins\": []}");
    assertThat(command.run("test", folder.resolve("b/d/e.test.js").toString()).err())
        .startsWith("footbridge: b/footbridge.json:1:2:");
  }

  @Test
  void fileThatHasNoTests() {
    command.write("a.js", "");
    command.write("b.js", "");
    assertThat(command.run("test", folder.resolve("a.js").toString()).err())
        .isEqualTo("footbridge: a.js is not a test file; did you mean a.test.js?\n");
    assertThat(command.run("test", folder.resolve("b.js").toString()).err())
        .isEqualTo("footbridge: b.js is not a test file; test files end in .test.js\n");
    assertThat(command.run("test", folder.resolve("c.test.js").toString()).err())
        .startsWith("footbridge: no such file: c.test.js; did you mean 'a.test.js'?");
  }

  @Test
  void filterDoesNotStartAFileThatItCannotMatch() {
    command.write("broken.test.js", "it('is not', () => {;");
    Result result = test("--filter", "adds");
    assertThat(result.out())
        .isEqualTo("ok   a.test.js  1 test  … ms\n1 test in 1 file: 1 passed, 0 failed; exit 0\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void shardWithoutTestsSaysSo() {
    for (int part = 1; part <= 3; part++) {
      Result result = test("--shard", part + "/3");
      assertThat(result.out().contains("warning: shard " + part + "/3 contains no test file; use"))
          .isEqualTo(result.out().contains("0 tests in 0 files"));
    }
    assertThat(IntStream.rangeClosed(1, 3).mapToObj(part -> test("--shard", part + "/3").out()))
        .anySatisfy(out -> assertThat(out).startsWith("warning: shard "));
    assertThat(
            IntStream.rangeClosed(1, 2)
                .mapToObj(part -> test("--shard", part + "/2", "--filter", "refnud").out()))
        .anySatisfy(
            out ->
                assertThat(out)
                    .containsPattern("^warning: no test of shard ./2 matches the filter\n0 tests"));
  }

  @Test
  void testsOfOthersAreLeftAlone() {
    command.write("node_modules/x/x.test.js", "it('x', () => { fail(); });");
    command.write(".cache/y.test.js", "it('y', () => { fail(); });");
    assertThat(test().out()).endsWith("3 tests in 2 files: 2 passed, 1 failed; exit 1\n");
  }

  @Test
  void wrongSettingsAreReportedBeforeAnyTest() {
    command.write("footbridge.json", "{\"pluggins\": []}");
    Result result = test();
    assertThat(result.err())
        .contains(
            "footbridge.json:1:2: $.pluggins: unknown key \"pluggins\"; did you mean 'plugins'?");
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(command.run("test", "--help").out())
        .contains("DIR", "--plugin", "--classpath", "--config", "--runtime", "--timeout")
        .contains("--filter", "--shard", "--repeat", "--fail-fast", "--watch", "--junit-xml")
        .contains("--format", "--output", "Exit status: 0; 1 if");
  }
}
