package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A plugin, or a signal, ends the process: the status says so, and the reports are complete. */
@Timeout(120)
class EarlyExitTest {
  private static final String BOTH =
      """
      @JsEvent("exitSync") public String exitSync(RequestEvent req) {
        System.exit(0);
        return "";
      }
      @JsEvent("exit") public void exit(RequestEvent req) { System.exit(0); }
      @JsEvent("hang") public void hang(RequestEvent req) throws Exception {
        System.out.println("hangs");
        new java.util.concurrent.CountDownLatch(1).await();
      }
      """;

  @TempDir Path folder;
  Command command;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
    command.writePlugin("Exit", BOTH);
    command.write("footbridge.json", "{\"plugins\": [\"Exit.java\"]}");
  }

  /** The result of a process. */
  private record Ended(int status, String text) {}

  private Process start(String... args) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    line.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("XDG_CACHE_HOME", folder.resolve(".cache").toString());
    builder.redirectOutput(folder.resolve("output").toFile());
    return builder.start();
  }

  private Ended end(Process process) throws Exception {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the process ends").isTrue();
    return new Ended(process.exitValue(), output());
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
  }

  @Tag("long")
  @Test
  void testsThatEndTheProcessFailAndAllReportsAreWritten() throws Exception {
    command.write(
        "a.test.js",
        """
        it('before', () => {});
        it('exits', () => { wx.invokeNativePlugin({ api_name: 'exitSync', sync: true }); });
        it('after', () => {});
        """);
    Path xml = folder.resolve("junit.xml");
    Path report = folder.resolve("report.html");

    Ended ended =
        end(
            start(
                "test", folder.toString(), "--junit-xml", xml.toString(), "--report", "" + report));

    assertThat(ended.status).isEqualTo(1);
    assertThat(ended.text)
        .contains("System.exit was called at Exit.exitSync(Exit.java:")
        .contains("3 tests in 1 file: 1 passed, 2 failed; exit 1");
    assertThat(xml)
        .content()
        .contains("a plugin must not end the process", "name=\"after\"", "</testsuites>");
    assertThat(report).content().contains("a plugin must not end the process");
  }

  @Tag("long")
  @Test
  void filesThatDidNotRunAreCounted() throws Exception {
    command.write(
        "a.test.js",
        "it('exits', async () => { await wx.invokeNativePlugin({api_name: 'exit'}); });");
    for (String name : List.of("b", "c", "d", "e", "f", "g")) {
      command.write(
          name + ".test.js",
          "it('hangs', async () => { await wx.invokeNativePlugin({api_name: 'hang'}); });");
    }

    Ended ended = end(start("test", folder.toString()));

    assertThat(ended.status).isEqualTo(1);
    assertThat(ended.text).containsPattern("failed; \\d files? not run; exit 1|failed; exit 1");
  }

  @Test
  void runThatEndsTheProcessFailsAndIsReported() throws Exception {
    command.write("app.js", "console.log('begun'); wx.invokeNativePlugin({api_name: 'exit'});");
    Path report = folder.resolve("report.html");

    Ended ended = end(start("run", folder.toString(), "--report", report.toString()));

    assertThat(ended.status).isEqualTo(1);
    assertThat(ended.text)
        .contains("begun")
        .contains("System.exit was called at Exit.exit(Exit.java:")
        .contains("exit 1");
    assertThat(report).content().contains("a plugin must not end the process");
  }

  @Test
  void pluginThatEndsTheProcessWhenItIsCreated() throws Exception {
    command.writePlugin("Exit", "@Override protected void onCreate() { System.exit(0); }\n");
    command.write("app.js", "");

    Ended ended = end(start("run", folder.toString()));

    assertThat(ended.status).isEqualTo(1);
    assertThat(ended.text).contains("System.exit was called at Exit.onCreate(Exit.java:", "exit 1");
  }

  @Tag("long")
  @Test
  void endlessShutdownHookDoesNotKeepTheProcess() throws Exception {
    command.writePlugin(
        "Exit",
        """
        @Override protected void onCreate() {
          Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));
        }
        @JsEvent("leave") public void leave(RequestEvent req) {}
        """);
    command.write("app.js", "console.log('done')");

    Ended ended = end(start("run", folder.toString()));

    assertThat(ended.status).isZero();
    assertThat(ended.text).contains("done", "no calls; exit 0");
  }

  @Test
  void stoppedTestsAreReported() throws Exception {
    command.write(
        "a.test.js",
        "it('hangs', async () => { await wx.invokeNativePlugin({api_name: 'hang'}); });");
    Path xml = folder.resolve("junit.xml");
    Process process = start("test", folder.toString(), "--junit-xml", xml.toString());
    while (process.isAlive() && !output().contains("hangs")) {
      Thread.onSpinWait();
    }

    process.destroy();
    Ended ended = end(process);

    assertThat(ended.status).isEqualTo(143);
    assertThat(ended.text).contains("1 failed", "the process was stopped by SIGTERM");
    assertThat(xml).content().contains("the process was stopped by SIGTERM", "</testsuites>");
  }
}
