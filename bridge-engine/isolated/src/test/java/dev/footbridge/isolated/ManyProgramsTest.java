package dev.footbridge.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footbridge.engine.spi.JsRuntimes;
import java.io.File;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs leave nothing in their parent, and much data in both directions does not block it. */
@Timeout(300)
class ManyProgramsTest {
  private static final String CHILD_THREADS = "footbridge-child-";

  private static long childThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(CHILD_THREADS))
        .count();
  }

  /** Returns how many files this process has open; 0 where that cannot be counted. */
  private static int openFiles() {
    String[] open = new File("/proc/self/fd").list();
    return open == null ? 0 : open.length;
  }

  /** Shared children: few processes, many programs; own children: a process for each. */
  @Tag("long")
  @ParameterizedTest
  @CsvSource({"graaljs, 100, 1000", "quickjs, 100, 2000", "quickjs, 1, 30"})
  void nothingIsLeftOfThem(String name, int inAll, int programs) throws Exception {
    long threads = childThreads();
    long processes = ProcessHandle.current().children().count();
    try (IsolatedRuntime runtime =
        IsolatedRuntime.of(JsRuntimes.named(name)).withSharedChildren(inAll, 1)) {
      int files = 0;
      for (int i = 0; i < programs; i++) {
        try (RunningProgram program = new RunningProgram(runtime)) {
          assertThat(program.evaluate("console.log(1)")).isNull();
        }
        if (i == programs / 2) {
          files = openFiles();
        }
      }
      int before = files;
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(openFiles()).isLessThanOrEqualTo(before + 8));
      assertThat(ProcessHandle.current().children().count() - processes).isLessThanOrEqualTo(3);
      assertThat(runtime.figures().losses()).isEmpty();
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> childThreads() <= threads);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> ProcessHandle.current().children().count() <= processes);
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void fullPipesInBothDirectionsDoNotBlock(String name) throws Exception {
    String text = "x".repeat(1 << 20);
    String script =
        "for (let i = 0; i < 5; i++) wx.invokeNativePlugin({ api_name: 'echoSync', data: {"
            + " text: '"
            + text
            + "' } }); for (let i = 0; i < 5; i++) wx.invokeNativePlugin({ api_name: 'echo', data:"
            + " { text: '"
            + text
            + "' }, success: (result) => console.log(result.text.length) });";
    try (IsolatedRuntime runtime =
            IsolatedRuntime.of(JsRuntimes.named(name))
                .withHeap(512L << 20)
                .withSharedChildren(9, 9);
        RunningProgram one = new RunningProgram(runtime);
        RunningProgram other = new RunningProgram(runtime)) {
      CompletableFuture<?> both = CompletableFuture.allOf(one.begin(script), other.begin(script));
      both.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      one.awaitIdle();
      other.awaitIdle();

      assertThat(one.lines()).hasSize(5).containsOnly("1048576");
      assertThat(other.lines()).hasSize(5).containsOnly("1048576");
    }
  }
}
