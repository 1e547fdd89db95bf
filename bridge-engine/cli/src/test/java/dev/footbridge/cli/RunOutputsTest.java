package dev.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footbridge.cli.Command.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  void reportTellsWhyAProgramDidNotEnd() throws Exception {
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
    assertThat(Files.readString(report)).contains("no till").doesNotContain(TestReports.EVENT);
  }

  @Test
  void pathsThatCannotBeWrittenAreToldAtOnceAndNothingIsLost() throws Exception {
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
