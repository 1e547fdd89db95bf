package dev.footbridge.benchmarks;

import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.isolated.IsolatedRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * Prints what isolation costs, and how soon others go on, in the order of {@link #NAMES}. These are
 * the figures of docs/security.md.
 */
public final class IsolationFigures {
  /** The names of the printed numbers. */
  static final List<String> NAMES = new ArrayList<>();

  /** The units of the printed numbers. */
  static final List<String> UNITS = new ArrayList<>();

  static {
    NAMES.addAll(List.of("sync", "syncIsolated", "ready", "start", "childResident", "next"));
    UNITS.addAll(List.of("us/op", "us/op", "ms", "ms", "MiB/child", "ms"));
    for (HostileKind kind : HostileKind.values()) {
      NAMES.add("end-" + kind.name().toLowerCase(Locale.ROOT));
      UNITS.add("ms");
    }
  }

  private static final int ROUNDS = 5;
  private static final long READY_MILLIS = 3000;

  private IsolationFigures() {}

  /** Measures the runtime of that name. */
  public static void main(String[] args) throws IOException {
    JsRuntime inner = JsRuntimes.named(args[0]);
    try (MiniProgram program = RuntimeFigures.launch(engine(inner))) {
      print(RuntimeFigures.microsPerCall(program, RuntimeFigures.SYNC));
    }
    try (IsolatedRuntime isolated = IsolatedRuntime.of(inner)) {
      BridgeEngine engine = engine(isolated);
      MiniProgram program = RuntimeFigures.launch(engine);
      print(RuntimeFigures.microsPerCall(program, RuntimeFigures.SYNC));
      double resident = residentMebibytes();
      program.close();
      print(median(ROUNDS, () -> firstStart(inner)));
      pause(); // the next child becomes ready
      print(median(ROUNDS, () -> start(engine)));
      print(resident);
      List<Double> next = new ArrayList<>();
      List<Double> ends = new ArrayList<>();
      for (HostileKind kind : HostileKind.values()) {
        ends.add(
            median(
                ROUNDS,
                () -> {
                  double end = kind.end(RuntimeFigures.launch(engine));
                  long begin = System.nanoTime();
                  RuntimeFigures.launch(engine).close();
                  next.add(RuntimeFigures.millis(begin));
                  pause();
                  return end;
                }));
      }
      print(median(next));
      ends.forEach(IsolationFigures::print);
      System.out.println();
    }
    System.exit(0);
  }

  /** Returns how long a program takes to start if no child waits: that is, until one is ready. */
  private static double firstStart(JsRuntime inner) {
    try (IsolatedRuntime fresh = IsolatedRuntime.of(inner)) {
      long begin = System.nanoTime();
      MiniProgram program = RuntimeFigures.launch(engine(fresh));
      double millis = RuntimeFigures.millis(begin);
      program.close();
      return millis;
    }
  }

  /** Returns how long a program takes to start in a child that waits. */
  private static double start(BridgeEngine engine) {
    long begin = System.nanoTime();
    MiniProgram program = RuntimeFigures.launch(engine);
    double millis = RuntimeFigures.millis(begin);
    program.close();
    pause();
    return millis;
  }

  private static double median(int rounds, DoubleSupplier measure) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      values.add(measure.getAsDouble());
    }
    return median(values);
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
