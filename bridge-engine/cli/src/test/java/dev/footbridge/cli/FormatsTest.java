package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.cli.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of earlier versions stay readable, and output formats stay unchanged. */
class FormatsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir Path folder;
  Command command;

  @BeforeEach
  void copyFilesToRead() throws IOException {
    command = new Command(folder);
    Path read = GOLDEN.resolve("read");
    try (Stream<Path> files = Files.walk(read)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String unused = command.write(read.relativize(file).toString(), Files.readString(file));
      }
    }
  }

  @Test
  void configSettingsAndMocksAreReadAndARunIsWrittenAsJson() throws IOException {
    Result result =
        command.run(
            "run",
            path("program"),
            "--format",
            "json",
            "--redact",
            "buyer",
            "--record",
            path("recording.jsonl"));

    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(1); // the program ends with an error
    assertGolden("run.jsonl", result.out());
    assertGolden("recording.jsonl", Files.readString(folder.resolve("recording.jsonl")));
  }

  @Test
  void aRecordingIsReplayed() throws IOException {
    Result result =
        command.run(
            "run", path("program"), "--format", "json", "--replay", path("recording-1.jsonl"));

    assertThat(result.err()).isEmpty();
    assertThat(logs(result.out()))
        .isNotEmpty()
        .isEqualTo(logs(Files.readString(GOLDEN.resolve("written/run.jsonl"))));
  }

  @Test
  void testsAreReportedAsJsonAndAsJunitXml() throws IOException {
    Path report = folder.resolve("junit.xml");
    Result result =
        command.run(
            "test",
            path("tests"),
            "--trust", // for the plugins of the program beside the tests
            "--format",
            "json",
            "--junit-xml",
            report.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(1);
    assertGolden("test.jsonl", result.out());
    assertGolden("junit.xml", Files.readString(report));
  }

  @Test
  void aWalkIsWrittenAsJson() throws IOException {
    Result result = command.run("run", "--walk", path("whole"), "--format", "json");

    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(1);
    assertGolden("walk.jsonl", result.out());
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static List<String> logs(String transcript) {
    return transcript.lines().filter(line -> line.startsWith("{\"type\":\"log\"")).toList();
  }

  /** Compares with a golden file, or writes that with {@code -Dfootbridge.updateGolden=true}. */
  private void assertGolden(String name, String written) throws IOException {
    Path file = GOLDEN.resolve("written").resolve(name);
    String text = withoutWhatDiffers(written);
    if (Boolean.getBoolean("footbridge.updateGolden")) {
      Files.writeString(file, text);
    }
    assertThat(text)
        .as("the golden file %s; run with -Dfootbridge.updateGolden=true if this is wanted", name)
        .isEqualTo(Files.readString(file));
  }

  private String withoutWhatDiffers(String text) {
    return TranscriptText.inFolder(folder, text)
        .replaceAll("\"(t|ms)\":[0-9.E-]+", "\"$1\":0.0")
        .replaceAll("\\b[0-9.]+ ms\\b", "… ms")
        .replaceAll("#[0-9]+", "#1") // the runner makes calls of its own
        .replaceAll("time=\"[0-9.]+\"", "time=\"0.0\"")
        .replaceAll("timestamp=\"[^\"]+\"", "timestamp=\"…\"")
        .replaceAll("\"(start|timezone|lang)\":\"[^\"]+\"", "\"$1\":\"…\"")
        .replaceAll("\"seed\":[0-9]+", "\"seed\":0")
        .replaceAll("name=\"seed\" value=\"[0-9]+\"", "name=\"seed\" value=\"0\"")
        .replaceAll("\"times\":\\[[0-9,]+]", "\"times\":[0,1]");
  }
}
