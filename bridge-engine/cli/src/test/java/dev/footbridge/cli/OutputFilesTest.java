package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.footbridge.cli.CommandProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Output files are complete, or stay as they were, however the process ends. */
@Timeout(240)
class OutputFilesTest {
  private static final String PLUGIN =
      """
      @JsEvent("exit") public void exit(RequestEvent req) { System.exit(0); }
      @JsEvent("hang") public void hang(RequestEvent req) throws Exception {
        System.out.println("hangs");
        new java.util.concurrent.CountDownLatch(1).await();
      }
      @JsEvent("ask") public void ask(RequestEvent req) { req.ok(Map.of("answer", 42)); }
      """;

  @TempDir Path folder;
  private Command command;
  private CommandProcess process;
  private Path report;
  private Path trace;
  private Path recording;
  private Path xml;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
    process = new CommandProcess(folder);
    command.writePlugin("Till", PLUGIN);
    command.write("footbridge.json", "{\"plugins\": [\"Till.java\"]}");
    report = folder.resolve("report.html");
    trace = folder.resolve("trace.json");
    recording = folder.resolve("run.jsonl");
    xml = folder.resolve("junit.xml");
  }

  private void writeOldFiles() throws Exception {
    for (Path each : List.of(report, trace, recording, xml)) {
      Files.writeString(each, "old\n");
    }
  }

  private void program(String calls) {
    command.write(
        "app.js",
        "wx.invokeNativePlugin({api_name: 'ask'}).then(() =>"
            + " wx.invokeNativePlugin({api_name: '"
            + calls
            + "'}));");
  }

  private String[] run() {
    return new String[] {
      "run",
      folder.toString(),
      "--timeout", // of real time, which a busy machine takes
      "10m",
      "--report",
      report.toString(),
      "--trace",
      trace.toString(),
      "--record",
      recording.toString()
    };
  }

  private void assertComplete() throws Exception {
    assertThat(report).content().contains("</html>", "ask");
    assertThat(trace).content().endsWith("]").contains("ask");
    assertThat(recording).content().endsWith("\n").contains("\"answer\":42");
    assertThat(process.leftovers()).isEmpty();
  }

  @Test
  void areCompleteAfterARun() throws Exception {
    writeOldFiles();
    program("ask");
    assertThat(process.end(process.start(run())).status()).isZero();
    assertComplete();
  }

  @Tag("long")
  @Test
  void areCompleteAfterSystemExitInAPlugin() throws Exception {
    writeOldFiles();
    program("exit");
    assertThat(process.end(process.start(run())).status()).isEqualTo(1);
    assertComplete();
  }

  @ParameterizedTest
  @CsvSource({"TERM, 15", "INT, 2", "HUP, 1"})
  void areCompleteAfterASignal(String signal, int number) throws Exception {
    writeOldFiles();
    program("hang");
    Process running = process.start(run());
    process.awaitText(running, "hangs");
    assumeThat(ignores(number, running))
        .as("SIG%s is ignored, as in the background of a shell or below nohup", signal)
        .isFalse();
    send(signal, running);
    assertThat(process.end(running).status()).isBetween(129, 143);
    assertComplete();
  }

  @Test
  void areOldOnesAfterAWrongConfiguration() throws Exception {
    writeOldFiles();
    command.write("footbridge.json", "{\"plugins\": [\"None.java\"]}");
    program("ask");
    assertThat(process.end(process.start(run())).status()).isEqualTo(2);
    for (Path each : List.of(report, trace, recording)) {
      assertThat(each).hasContent("old\n");
    }
    assertThat(process.leftovers()).isEmpty();
  }

  @Tag("long")
  @Test
  void aKilledProcessLeavesARecordingThatReplays() throws Exception {
    writeOldFiles();
    program("hang");
    Process running = process.start(run());
    process.awaitText(running, "hangs");
    running.destroyForcibly();
    process.end(running);
    assertThat(recording).hasContent("old\n");
    assertThat(process.leftovers()).hasSize(3);
    Path left = folder.resolve(".run.jsonl." + running.pid() + ".tmp");

    Ended replayed =
        process.end(process.start("run", folder.toString(), "--replay", left.toString()));
    assertThat(replayed.out()).contains("ok {\"answer\":42}");

    program("ask");
    assertThat(process.end(process.start(run())).status()).isZero();
    assertComplete();
  }

  @Tag("long")
  @Test
  void areWrittenWhenTheHeapIsFull() throws Exception {
    writeOldFiles();
    process = new CommandProcess(folder, "-Xmx64m");
    command.writePlugin(
        "Till",
        PLUGIN
            + """
            static final List<byte[]> KEPT = new ArrayList<>();
            @JsEvent("fill") public void fill(RequestEvent req) {
              try {
                while (true) KEPT.add(new byte[1 << 20]);
              } finally {
                KEPT.clear();
              }
            }
            """);
    program("fill");
    assertThat(process.end(process.start(run())).status()).isEqualTo(1);
    assertComplete();
  }

  @Test
  void ofTestsAreCompleteAfterASignal() throws Exception {
    writeOldFiles();
    command.write(
        "a.test.js",
        """
        it('asks', () => wx.invokeNativePlugin({api_name: 'ask'}));
        it('hangs', () => wx.invokeNativePlugin({api_name: 'hang'}));
        """);
    Process running =
        process.start(
            "test",
            folder.toString(),
            "--report",
            report.toString(),
            "--trace",
            trace.toString(),
            "--junit-xml",
            xml.toString());
    process.awaitText(running, "hangs");
    send("TERM", running);
    assertThat(process.end(running).status()).isEqualTo(143);
    assertThat(report).content().contains("</html>", "ask");
    assertThat(trace).content().endsWith("]");
    assertThat(xml).content().contains("</testsuites>", "stopped by SIGTERM");
    assertThat(process.leftovers()).isEmpty();
  }

  @Tag("long")
  @Test
  void aFlightRecordingIsWrittenAfterASignal() throws Exception {
    Path flight = folder.resolve("run.jfr");
    process = new CommandProcess(folder, "-XX:StartFlightRecording:filename=" + flight);
    program("hang");
    Process running = process.start(run());
    process.awaitText(running, "hangs");
    send("TERM", running);
    assertThat(process.end(running).status()).isEqualTo(143);
    assertThat(jdk.jfr.consumer.RecordingFile.readAllEvents(flight)).isNotEmpty();
  }

  @Test
  void aFullDiskIsAStatusOfItsOwn() throws Exception {
    assumeThat(Path.of("/dev/full")).as("Linux has it").exists();
    program("ask");
    Ended ended = process.end(process.start("run", folder.toString(), "--report", "/dev/full"));
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.err())
        .contains("--report: /dev/full could not be written to its end: No space");
    assertThat(ended.out()).contains("exit 3");
  }

  @Tag("long")
  @Test
  void aFullStandardOutputIsAStatusOfItsOwn() throws Exception {
    assumeThat(Path.of("/dev/full")).as("Linux has it").exists();
    program("ask");
    for (List<String> args :
        List.of(
            List.of("run", folder.toString()),
            List.of("run", folder.toString(), "--format", "json"),
            List.of("run", "--help"),
            List.of("--version"),
            List.of("doctor"))) {
      Ended ended = process.end(process.startTo(Path.of("/dev/full"), args.toArray(String[]::new)));
      assertThat(ended.status()).as("%s", args).isEqualTo(3);
      assertThat(ended.err()).contains("the standard output could not be written: No space");
    }
  }

  @Test
  void aClosedPipeEndsARunAndIsAStatusOfItsOwn() throws Exception {
    command.write("app.js", "setInterval(() => console.log('x'.repeat(10000)), 1);");
    Ended ended =
        process.end(
            process.startIn(
                "{ \"$0\" \"$@\"; echo \"status $?\" >&2; } | head -1",
                "run",
                folder.toString(),
                "--timeout",
                "1h",
                "--report",
                report.toString()));
    assertThat(ended.err()).contains("could not be written: Broken pipe", "status 3");
    assertThat(report).content().contains("</html>");
    assertThat(process.leftovers()).isEmpty();
  }

  @Tag("long")
  @Test
  void aClosedPipeEndsAWatch() throws Exception {
    command.write("a.test.js", "it('passes', () => {});");
    Ended ended =
        process.end(
            process.startIn(
                "{ \"$0\" \"$@\"; echo \"status $?\" >&2; } | true",
                "test",
                folder.toString(),
                "--watch"));
    assertThat(ended.err()).contains("could not be written: Broken pipe", "status 3");
  }

  @Tag("long")
  @Test
  void standardOutputAndNowhereAreWrittenDirectly() throws Exception {
    assumeThat(Path.of("/dev/stdout")).as("a system with this device").exists();
    command.write("a.test.js", "it('passes', () => {});");
    Ended ended =
        process.end(
            process.startIn(
                "\"$0\" \"$@\" | cat",
                "test",
                folder.toString(),
                "--junit-xml",
                "/dev/stdout",
                "--report",
                "/dev/null"));
    assertThat(ended.out()).contains("</testsuites>", "1 passed, 0 failed; exit 0");
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  private static boolean ignores(int signal, Process process) throws Exception {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    boolean ignores =
        Files.exists(status)
            && Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(line.substring(7).trim(), 16))
                .anyMatch(ignored -> (ignored >> (signal - 1) & 1) != 0);
    if (ignores) {
      process.destroyForcibly();
    }
    return ignores;
  }

  private static void send(String signal, Process to) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + signal, "" + to.pid()).start().waitFor()).isZero();
  }
}
