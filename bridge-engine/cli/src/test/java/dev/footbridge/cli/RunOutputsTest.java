package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footbridge.cli.Command.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --trace} and {@code --report}. */
class RunOutputsTest {
  @TempDir Path folder;
  Command command;
  Path trace;
  Path report;

  @BeforeEach
  void createCommand() {
    command = new Command(folder);
    trace = folder.resolve("trace.json");
    report = folder.resolve("report.html");
  }

  Result run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--trace", trace.toString(), "--report", report.toString()));
    return command.run(all.toArray(new String[0]));
  }

  List<String> namesInTrace(String phase) throws Exception {
    List<String> names = new ArrayList<>();
    for (JsonNode event : new ObjectMapper().readTree(trace.toFile())) {
      if (event.get("ph").asText().equals(phase)) {
        names.add(event.get("name").asText());
      }
    }
    return names;
  }

  @Test
  void runWritesBoth() throws Exception {
    Result result = run("run", command.write("app.js", "wx.getSystemInfoSync(); wx.nothing();"));
    assertThat(result.status()).isEqualTo(1);
    assertThat(namesInTrace("b")).containsExactly("getSystemInfoSync");
    assertThat(namesInTrace("i")).containsExactly("error");
    assertThat(Files.readString(report)).contains("getSystemInfoSync", "is not a function");
  }

  @Test
  void reportShowsWhyAProgramDidNotEnd() throws Exception {
    run("run", command.write("app.js", "setInterval(() => {}, 1);"), "--timeout", "100ms");
    assertThat(Files.readString(report)).contains("the program did not end within 100ms");
  }

  @Test
  void testsWriteBothWithoutTheirOwnReports() throws Exception {
    command.write("a.test.js", "it('asks', () => { wx.getSystemInfoSync(); });");
    command.write("b.test.js", "it('fails', () => { fail('no till'); });");
    assertThat(run("test", folder.toString()).status()).isEqualTo(1);
    assertThat(namesInTrace("b")).containsExactly("getSystemInfoSync");
    assertThat(namesInTrace("M")).filteredOn("process_name"::equals).hasSize(2);
    assertThat(Files.readString(report)).contains("no till").doesNotContain("footbridge.test");
  }

  @Test
  void callsShowVirtualTime() throws Exception {
    command.write(
        "mocks.json",
        "{\"mocks\": [{\"api\": \"pay\", \"sync\": false, \"delay\": \"10h\","
            + " \"states\": [{\"step\": 1}], \"interval\": \"5h\", \"ok\": {}}]}");
    command.write("footbridge.json", "{\"mocks\": \"mocks.json\"}");
    command.write(
        "a.test.js",
        "it('pays', () => wx.invokeNativePlugin({ api_name: 'pay', timeout: 24 * 3600e3 }), 1e9);");
    assertThat(run("test", folder.toString()).status()).isZero();

    List<Double> times = new ArrayList<>();
    for (JsonNode event : new ObjectMapper().readTree(trace.toFile())) {
      if (event.at("/args").has("programMs")) {
        times.add(event.at("/args/programMs").asDouble());
      }
    }
    assertThat(times).hasSize(3);
    assertThat(times.get(1) - times.get(0)).isEqualTo(10 * 3600e3);
    assertThat(times.get(2) - times.get(1)).isEqualTo(5 * 3600e3);
    assertThat(Files.readString(report)).contains("\"own\":3.6E7", "\"own\":5.4E7");
  }

  @Test
  void aRunInRealTimeShowsNoOtherTime() throws Exception {
    run("run", command.write("app.js", "wx.getSystemInfoSync();"));
    assertThat(Files.readString(trace)).doesNotContain("programMs");
    assertThat(Files.readString(report)).doesNotContain("\"own\":");
  }

  @Test
  void callsOfTestsAreEventsOfTheFlightRecorder() throws Exception {
    command.write("footbridge.json", "{\"appId\": \"recorded\"}");
    command.write("a.test.js", "it('asks', () => { wx.getSystemInfoSync(); });");
    Path file = folder.resolve("calls.jfr");
    try (Recording recording = new Recording()) {
      recording.start();
      assertThat(command.run("test", folder.toString()).status()).isZero();
      recording.stop();
      recording.dump(file);
    }
    assertThat(RecordingFile.readAllEvents(file))
        .filteredOn(event -> event.getEventType().getName().equals("dev.footbridge.Call"))
        .extracting(event -> event.getString("program") + " " + event.getBoolean("ok"))
        .containsExactly("recorded true");
  }

  @Test
  void pathsThatCannotBeWrittenAreReportedAtOnceAndNothingIsLost() throws Exception {
    trace = folder.resolve("no/trace.json");
    report = Files.createDirectory(folder.resolve("taken"));
    Result result = run("run", command.write("app.js", "console.log('ran');"));
    assertThat(result.err())
        .isEqualTo(
            """
            footbridge: --trace: cannot write no/trace.json: there is no folder no; create it, or name another file
            footbridge: --report: cannot write taken, which is a folder; name a file
            """);
    assertThat(result.out()).isEqualTo("     ran\nno calls; exit 2\n");
    assertThat(result.status()).isEqualTo(2);
  }
}
