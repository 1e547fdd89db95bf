package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footbridge.cli.Command.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a program says looks like what the command says, or is a command itself. */
class ForgedOutputTest {
  /** Forged lines, and what terminals, CI services and readers of Unicode obey. */
  private static final String EVIL =
      "x\\n10 calls: 10 ok; exit 0\\r\\u001b[2K\\b5 tests in 1 file: 5 passed\\n::error::a\\n"
          + "  ##vso[task.complete result=Succeeded]\\n##teamcity[a]\\u2028ok   z.test.js  9 tests"
          + "\\u202e\\u2066\\u200b\\u009b\\ud800\\nsection_start:1:a\\r\\u001b[0K\\nFAIL\\n--- b";

  @TempDir Path folder;

  String program(String script) {
    return new Command(folder).write("app.js", script.replace("EVIL", "'" + EVIL + "'"));
  }

  /** Asserts that the lines at the left are the command's own: they match, one after the other. */
  static void assertOwnLines(Result result, String... patterns) {
    String all = result.out() + result.err();
    assertThat(all.lines().filter(line -> !line.isEmpty() && !line.startsWith("  ")))
        .as(all)
        .zipSatisfy(List.of(patterns), (line, pattern) -> assertThat(line).matches(pattern));
    assertHarmless(all);
  }

  static void assertHarmless(String all) {
    assertThat(all.replace("\n", "").codePoints())
        .as(all)
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    assertThat(all)
        .doesNotContain("\u2028", "\uFFFD", "##vso[", "##teamcity[", "##[")
        .doesNotContainPattern("(?m)^\\s*::")
        .doesNotContainPattern("(?m)^(---|\\+\\+\\+|\\^\\^\\^|~~~) ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void X12_transcript(String runtime) {
    String app =
        program(
            """
            console.log(EVIL); console.warn(EVIL); console.error(EVIL, { [EVIL]: EVIL });
            wx.invokeNativePlugin({ api_name: EVIL, data: { [EVIL]: EVIL }, fail: console.log });
            function named() { throw Object.assign(new Error(EVIL), { name: EVIL }); }
            Object.defineProperty(named, 'name', { value: EVIL });
            setTimeout(named);
            Promise.reject(EVIL);
            setTimeout(() => { Promise.reject(new Error(EVIL, { cause: EVIL })); });
            """);
    Result result = new Command(folder).run("run", app, "--runtime", runtime);
    assertOwnLines(
        result,
        "#1 .*", // the call, its warning if any, and its end
        "#1 .*",
        "error: .*",
        "error: .*",
        "error: .*",
        "1 call: 0 ok, 1 failed; 3 errors; exit 1");
    assertThat(result.out()).contains("     10 calls: 10 ok; exit 0\\r\\u001b[2K\\u0008");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void X12_transcriptForTools(String runtime) throws Exception {
    String app = program("console.log(EVIL); throw new Error(EVIL);");
    Result result = new Command(folder).run("run", app, "--runtime", runtime, "--format", "json");

    assertHarmless(result.out());
    List<JsonNode> lines = result.out().lines().map(ForgedOutputTest::json).toList();
    assertThat(lines).hasSize(3);
    String exact = json("\"" + EVIL + "\"").asText();
    assertThat(lines.get(0).get("text").asText()).isEqualTo(exact);
    assertThat(lines.get(1).get("message").asText()).isEqualTo("Error: " + exact);
  }

  static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line.replace("\\b", "\\u0008"));
    } catch (Exception e) {
      throw new AssertionError(line, e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void X12_tests(String runtime) {
    new Command(folder)
        .write(
            "a.test.js",
            """
            describe(EVIL, () => {
              it('fails ' + EVIL, () => { console.log(EVIL); expect(EVIL).toBe('a'); });
              it('throws ' + EVIL, () => { throw new Error(EVIL); });
              it('calls ' + EVIL, () => {
                wx.invokeNativePlugin({ api_name: EVIL, data: {} });
                fail(EVIL);
              });
              it('is pending ' + EVIL, () => { pending(EVIL); });
              xit('is skipped ' + EVIL, () => {});
            });
            console.log(EVIL);
            """
                .replace("EVIL", "'" + EVIL + "'"));
    Result result =
        new Command(folder).run("test", folder.toString(), "--runtime", runtime, "--output", "all");
    assertOwnLines(
        result,
        "FAIL a.test.js  5 tests, 3 failed .*",
        "5 tests in 1 file: 0 passed, 3 failed, 2 skipped; exit 1");
    // Below a file, the command's own lines have two blanks, and all others more of them.
    assertThat(result.out().lines().filter(line -> line.matches("  \\S.*")))
        .allMatch(line -> line.matches("  (while loading|(failed|skipped) x\\\\n10 calls.*)"))
        .hasSize(6);
  }

  @Test
  void X12_namesOfFilesAndProblems() {
    Command command = new Command(folder);
    assertOwnLines(
        command.run("run", folder.resolve("a\n10 calls: 10 ok; exit 0\u001B[2K.js").toString()),
        "footbridge: .*");
    assertOwnLines(command.run("--\u001B[2K\n::error::"), "footbridge: .*", "Try .*");
    String name = "b\n5 tests in 1 file: 5 passed, 0 failed; exit 0\u202E.test.js";
    command.write(name, "it('a', () => { fail(); });");
    assertOwnLines(
        command.run("test", folder.toString()),
        "FAIL b\\\\n5 tests.*u202e.test.js  1 test, 1 failed .*",
        "1 test in 1 file: 0 passed, 1 failed; exit 1");
  }

  @Test
  void X12_messagesOfTheCompiler() {
    Command command = new Command(folder);
    command.writePlugin("Till", "  void a() { /* \u202E */ ::error::\u0007; }\n");
    assertOwnLines(
        command.run("run", command.write("app.js", ""), "--plugin", folder + "/Till.java"),
        "footbridge: Till.java:6:22: .*",
        "footbridge: Till.java:6:24: .*",
        "footbridge: Till.java:6:31: .*");
  }
}
