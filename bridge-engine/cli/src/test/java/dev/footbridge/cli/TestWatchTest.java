package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code footbridge test --watch}. */
class TestWatchTest {
  @TempDir Path folder;
  final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void awaitOutput(String text) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> out.toString(StandardCharsets.UTF_8).contains(text));
  }

  void awaitOutputs(String text, int count) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> out.toString(StandardCharsets.UTF_8).split(text, -1).length > count);
  }

  @Test
  void testsRunAgainWhenAFileChanges() throws Exception {
    Path sources = Files.createDirectory(folder.resolve("sources"));
    Path test = Files.writeString(sources.resolve("a.test.js"), "it('a', () => { fail(); });");
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    Shell shell = new Shell(printed, printed, Map.of("XDG_CACHE_HOME", folder.toString()), false);
    AtomicInteger status = new AtomicInteger(-1);
    Thread thread =
        new Thread(
            () ->
                status.set(
                    new CommandLineRun(shell)
                        .run(
                            "test",
                            sources.toString(),
                            "--watch",
                            "--junit-xml",
                            sources.resolve("own.json").toString())));
    thread.start();
    awaitOutput("1 failed; exit 1\nwaiting for changes");
    Files.writeString(sources.resolve("footbridge.json"), "{\"plugins\": 1}");
    awaitOutput("expected an array");
    Files.delete(sources.resolve("footbridge.json"));
    Files.writeString(test, "it('a', () => {});");
    awaitOutput("0 failed; exit 0\nwaiting for changes");
    thread.interrupt();
    thread.join();
    assertThat(status).hasValue(0);
  }

  @Test
  void testsOfAWholeProgramRunAgainWhenOneOfItsFilesChanges() throws Exception {
    Path pages = Files.createDirectories(folder.resolve("shop/pages"));
    Path packages = Files.createDirectories(folder.resolve("shop/node_modules/some"));
    Files.writeString(folder.resolve("shop/app.json"), "{\"pages\": [\"pages/a\"]}");
    Files.writeString(folder.resolve("shop/app.js"), "App({});");
    Path page = Files.writeString(pages.resolve("a.js"), "Page({ data: { n: 1 } });");
    Path test =
        Files.writeString(
            Files.createDirectories(folder.resolve("shop/tests")).resolve("a.test.js"),
            """
            it('a', async () => {
              expect((await program.open('pages/a')).data('n')).toBe(2);
            });
            """);
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    Shell shell = new Shell(printed, printed, Map.of("XDG_CACHE_HOME", folder.toString()), false);
    Thread thread =
        new Thread(() -> new CommandLineRun(shell).run("test", test.toString(), "--watch"));
    thread.start();
    awaitOutput("1 failed; exit 1\nwaiting for changes in " + folder.resolve("shop") + " …");
    Files.writeString(packages.resolve("index.js"), "// of another tool");
    Files.writeString(pages.resolve("a.wxml"), "<view/>");
    awaitOutputs("waiting for changes", 2);
    Files.writeString(page, "Page({ data: { n: 2 } });");
    awaitOutput("0 failed; exit 0\nwaiting for changes");
    assertThat(out.toString(StandardCharsets.UTF_8).split("waiting for changes", -1)).hasSize(4);
    thread.interrupt();
    thread.join();
  }
}
