package dev.footbridge.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children do not outlive their parent, and leave nothing behind. */
@Timeout(180)
class ParentDeathTest {
  @TempDir Path temporary;

  private final List<Process> parents = new ArrayList<>();

  private Process parent(List<String> prefix, String... args) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            ClassPath.text(ClassPath.entries()),
            ParentProcess.class.getName()));
    command.addAll(List.of(args));
    Process parent =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    parents.add(parent);
    return parent;
  }

  @AfterEach
  void killWhatIsLeft() {
    parents.forEach(Process::destroyForcibly);
  }

  private void assertAllEnd(Process parent) {
    List<ProcessHandle> children = parent.descendants().toList();
    assertThat(children).isNotEmpty();

    parent.destroyForcibly();

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
  }

  private void assertNothingIsLeft() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(temporary).isEmptyDirectory());
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource({
    "graaljs, starting",
    "graaljs, idle",
    "graaljs, endless",
    "graaljs, handler",
    "quickjs, starting",
    "quickjs, idle",
    "quickjs, endless",
    "quickjs, handler"
  })
  void inEveryState(String runtime, String state) throws Exception {
    Process parent = parent(List.of(), runtime, state);
    try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo(state);
      assertAllEnd(parent);
      if (!state.equals("starting")) { // then nobody may know of its folder yet, which is empty
        assertNothingIsLeft();
      }
    }
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource({"graaljs, endless", "quickjs, idle"})
  void inASandbox(String runtime, String state) throws Exception {
    String obstacle = Sandbox.obstacle();
    assumeTrue(obstacle == null, () -> "no sandbox here: " + obstacle);
    Process parent = parent(List.of(), runtime, state, "sandboxed");
    try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo(state);
      assertAllEnd(parent);
      assertNothingIsLeft();
    }
  }

  @Test
  void withoutFilesToOpenAProgramFailsWithTheReasonAndOthersGoOn() throws Exception {
    assumeTrue(File.separatorChar == '/', "there is no ulimit");
    List<String> limited = List.of("/bin/sh", "-c", "ulimit -n 80; exec \"$@\"", "sh");
    Process parent = parent(limited, "escaped", "many");
    try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine())
          .contains("the process that should run the program does not start")
          .contains("raise the system's limits of processes and open files");
      // Folders that could not be removed are removed once there are files to open again.
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Objects.requireNonNull(temporary.toFile().list()).length <= 1);
      assertAllEnd(parent);
      assertNothingIsLeft();
    }
  }
}
