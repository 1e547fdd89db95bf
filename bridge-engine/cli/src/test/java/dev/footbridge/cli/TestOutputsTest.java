package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.runner.TestPlan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of tests after an error of our own. */
class TestOutputsTest {
  @TempDir Path folder;

  @Test
  void nameTheError() throws Exception {
    Path xml = folder.resolve("junit.xml");
    Path report = folder.resolve("report.html");
    Path trace = folder.resolve("trace.json");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    TestRequest request =
        TestRequest.of(
            CommandSpecs.commandLine()
                .parseArgs(
                    "test",
                    folder.toString(),
                    "--junit-xml",
                    xml.toString(),
                    "--report",
                    report.toString(),
                    "--trace",
                    trace.toString())
                .subcommand());

    try (TestOutputs outputs =
        new TestOutputs(new Shell(stream, stream, Map.of(), false), request)) {
      outputs.reporter().started(TestPlan.in(folder).build(), List.of());
      assertThat(xml).doesNotExist();
      outputs.finishAfter(new OutOfMemoryError("Java heap space"));
    }

    assertThat(xml)
        .content()
        .contains(
            "<error message=\"the run ended by java.lang.OutOfMemoryError: Java heap space\">",
            "</testsuites>");
    assertThat(report).content().contains("java.lang.OutOfMemoryError", "</html>");
    assertThat(trace).content().endsWith("]");
    assertThat(folder.toFile().list()).hasSize(3);
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
