package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures the runtimes side by side: the figures of docs/runtimes.md. Not part of the build, whose
 * tests it does not match by name; docs/runtimes.md has the command.
 */
class RuntimeFigures {
  private static final int CONTEXTS = 50;
  private static final int CALLS = 2000;
  private static final int ROUNDS = 9;
  private static final JsSource SYNC =
      new JsSource(
          "sync.js",
          """
          for (let n = 0; n < 2000; n++) {
            wx.invokeNativePlugin({ api_name: 'echoSync', sync: true, data: { n, name: 'kka' } });
          }
          """);
  private static final JsSource ASYNC =
      new JsSource(
          "async.js",
          """
          (async () => {
            for (let n = 0; n < 2000; n++) {
              await wx.invokeNativePlugin({ api_name: 'echo', data: { n, name: 'kka' } });
            }
          })();
          """);

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void measure(String name) throws Exception {
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(JsRuntimes.named(name))
            .plugin(ReferencePlugin.class)
            .build();
    long start = System.nanoTime();
    MiniProgram program = launch(engine);
    double first = millis(start);
    List<Double> further = new ArrayList<>();
    for (int i = 0; i < CONTEXTS; i++) {
      long begin = System.nanoTime();
      launch(engine).close();
      further.add(millis(begin));
    }
    double sync = microsPerCall(program, SYNC);
    double async = microsPerCall(program, ASYNC);
    long heap = heapBytes();
    long resident = residentBytes();
    List<MiniProgram> programs = new ArrayList<>();
    for (int i = 0; i < CONTEXTS; i++) {
      programs.add(launch(engine));
    }
    long heapEach = (heapBytes() - heap) / CONTEXTS;
    long residentEach = (residentBytes() - resident) / CONTEXTS;
    programs.forEach(MiniProgram::close);
    program.close();
    System.out.printf(
        "%s: first context %.0f ms, further %.1f ms, heap %d KiB and resident %d KiB each,"
            + " sync call %.1f us, async call %.1f us%n",
        name, first, best(further), heapEach >> 10, residentEach >> 10, sync, async);
    assertThat(sync).isPositive();
  }

  /** Launches a program and waits until its first script has run. */
  private static MiniProgram launch(BridgeEngine engine) {
    MiniProgram program = engine.launch(MiniAppInfo.of("wx-figures"));
    program.evaluate(new JsSource("first.js", "1")).join();
    return program;
  }

  private static double microsPerCall(MiniProgram program, JsSource calls) {
    List<Double> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      program.evaluate(calls).join();
      program.whenIdle().join();
      rounds.add(millis(start) * 1000 / CALLS);
    }
    return best(rounds);
  }

  /** The least disturbed, since whatever else the machine does only adds to it. */
  private static double best(List<Double> values) {
    return values.stream().mapToDouble(v -> v).min().orElseThrow();
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static long heapBytes() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long residentBytes() throws IOException {
    Path status = Path.of("/proc/self/status"); // Linux only
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .sum();
  }
}
