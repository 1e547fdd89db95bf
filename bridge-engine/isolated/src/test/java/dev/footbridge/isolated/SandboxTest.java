package dev.footbridge.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsRuntimes;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a program can do that has escaped from its JavaScript engine. */
@Timeout(180)
class SandboxTest {
  @TempDir Path folder;

  @BeforeAll
  static void needsASandbox() {
    String obstacle = Sandbox.obstacle();
    assumeTrue(obstacle == null, () -> "no sandbox here: " + obstacle);
  }

  private static String tried(IsolatedRuntime runtime, String action) throws Exception {
    try (runtime;
        RunningProgram program = new RunningProgram(runtime)) {
      JsException failure = program.evaluate(action);
      return failure == null ? "done" : String.valueOf(failure.getMessage());
    }
  }

  private static IsolatedRuntime isolated() {
    return IsolatedRuntime.of(new EscapedRuntime());
  }

  @Test
  void filesCanBeReadOnlyWithoutTheSandbox() throws Exception {
    Path file = Files.writeString(folder.resolve("secret.txt"), "x");

    assertThat(tried(isolated(), "read " + file)).isEqualTo("done");
    assertThat(tried(isolated().sandboxed(), "read " + file)).contains("NoSuchFileException");
  }

  @Test
  void filesCanBeWrittenOnlyWithoutTheSandbox() throws Exception {
    assertThat(tried(isolated(), "write " + folder.resolve("a"))).isEqualTo("done");
    assertThat(folder.resolve("a")).exists();

    assertThat(tried(isolated().sandboxed(), "write " + folder.resolve("b"))).contains("Exception");
    assertThat(folder.resolve("b")).doesNotExist();
  }

  @Test
  void theJdkCannotBeChanged() throws Exception {
    Path file = Path.of(System.getProperty("java.home"), "footbridge-test");
    assertThat(tried(isolated().sandboxed(), "write " + file)).contains("Exception");
    assertThat(file).doesNotExist();
  }

  @Test
  void networkCanBeReachedOnlyWithoutTheSandbox() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String action = "connect " + server.getLocalPort();
      assertThat(tried(isolated(), action)).isEqualTo("done");
      assertThat(tried(isolated().sandboxed(), action)).contains("ConnectException");
    }
  }

  @Test
  void processesCanBeStartedOnlyWithoutTheSandbox() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(tried(isolated(), "start " + java)).isEqualTo("done");
    assertThat(tried(isolated().sandboxed(), "start " + java)).contains("IOException");
  }

  @Test
  void programsRunInTheSandbox() throws Exception {
    for (String name : List.of("graaljs", "quickjs")) {
      try (IsolatedRuntime runtime = IsolatedRuntime.of(JsRuntimes.named(name)).sandboxed();
          RunningProgram program = new RunningProgram(runtime)) {
        assertThat(program.evaluate("console.log([1, 2].map((x) => 2 * x).join())")).isNull();
        assertThat(program.lines()).containsExactly("2,4");
      }
    }
  }
}
