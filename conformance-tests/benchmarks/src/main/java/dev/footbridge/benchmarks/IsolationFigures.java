package dev.footbridge.benchmarks;

import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.isolated.IsolatedRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Prints what isolation costs, and how soon others go on, in the order of {@link #NAMES}. These are
 * the figures of docs/security.md.
 */
public final class IsolationFigures {
  /** The names of the printed numbers. */
  static final List<String> NAMES =
      List.of("sync", "syncIsolated", "first", "warm", "childResident", "kill", "next");

  /** The units of the printed numbers. */
  static final List<String> UNITS = List.of("us/op", "us/op", "ms", "ms", "MiB/child", "ms", "ms");

  private static final int ROUNDS = 9;
  private static final long READY_MILLIS = 3000;
  private static final JsSource ENDLESS =
      new JsSource("endless.js", "Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)");

  private IsolationFigures() {}

  /** Measures the runtime of that name. */
  public static void main(String[] args) throws IOException {
    JsRuntime inner = JsRuntimes.named(args[0]);
    try (MiniProgram program = RuntimeFigures.launch(engine(inner))) {
      print(RuntimeFigures.microsPerCall(program, RuntimeFigures.SYNC));
    }
    try (IsolatedRuntime isolated = IsolatedRuntime.of(inner)) {
      BridgeEngine engine = engine(isolated);
      long start = System.nanoTime();
      MiniProgram program = RuntimeFigures.launch(engine);
      double first = RuntimeFigures.millis(start);
      double sync = RuntimeFigures.microsPerCall(program, RuntimeFigures.SYNC);
      double resident = residentMebibytes();
      List<Double> warm = new ArrayList<>();
      List<Double> kills = new ArrayList<>();
      List<Double> next = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        CompletableFuture<@Nullable Void> endless = program.evaluate(ENDLESS);
        long begin = System.nanoTime();
        program.close();
        kills.add(RuntimeFigures.millis(begin));
        begin = System.nanoTime();
        program = RuntimeFigures.launch(engine);
        next.add(RuntimeFigures.millis(begin));
        program.close();
        pause(); // the next child becomes ready
        begin = System.nanoTime();
        program = RuntimeFigures.launch(engine);
        warm.add(RuntimeFigures.millis(begin));
        pause();
        if (!endless.isDone()) {
          throw new IllegalStateException("an endless program goes on");
        }
      }
      print(sync);
      print(first);
      print(median(warm));
      print(resident);
      print(median(kills));
      print(median(next));
      System.out.println();
    }
    System.exit(0);
  }

  private static BridgeEngine engine(JsRuntime runtime) {
    return BridgeEngine.builder().runtime(runtime).plugin(RuntimeFigures.EchoPlugin.class).build();
  }

  private static void print(double value) {
    System.out.print(value + " ");
  }

  private static void pause() {
    try {
      Thread.sleep(READY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  /** Returns the memory of a child that has run calls, and of the one that waits, on average. */
  private static double residentMebibytes() throws IOException {
    List<Long> sizes = new ArrayList<>();
    for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
      Path status = Path.of("/proc/" + child.pid() + "/status"); // Linux only
      if (Files.exists(status)) {
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
            .forEach(sizes::add);
      }
    }
    return sizes.stream().mapToLong(size -> size).average().orElse(0);
  }
}
