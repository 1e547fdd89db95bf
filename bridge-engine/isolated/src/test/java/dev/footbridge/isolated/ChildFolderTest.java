package dev.footbridge.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.spi.JsRuntimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a child's libraries put into its folder for temporary files goes with the child. */
@Timeout(180)
class ChildFolderTest {
  private static final String TEMPORARY = "java.io.tmpdir";

  @TempDir private Path folder;
  private String before;

  @BeforeEach
  void useTheFolder() {
    before = System.getProperty(TEMPORARY);
    System.setProperty(TEMPORARY, folder.toString());
  }

  @AfterEach
  void useTheFolderOfBefore() {
    System.setProperty(TEMPORARY, before);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aChildThatIsKilledLeavesNoFile() throws Exception {
    try (IsolatedRuntime runtime =
            IsolatedRuntime.of(JsRuntimes.named("quickjs")).withTurnLimit(Duration.ofMillis(100));
        RunningProgram program = new RunningProgram(runtime)) {
      assertThat(program.evaluate("1")).isNull();
      assertThat(files())
          .as("the native library of QuickJS, which is deleted when loaded")
          .isEmpty();
      assertThat(program.evaluate("for (;;) {}")).isNotNull();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(folder).isEmptyDirectory());
  }
}
