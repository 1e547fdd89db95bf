package dev.footbridge.benchmarks;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints the costs of a runtime in a JVM that has just started, in the order of {@link #NAMES}.
 * These are the figures of docs/runtimes.md.
 */
public final class RuntimeFigures {
  /** The names of the printed numbers. */
  static final List<String> NAMES =
      List.of("firstContext", "furtherContext", "contextHeap", "contextResident", "sync", "async");

  /** The units of the printed numbers. */
  static final List<String> UNITS = List.of("ms", "ms", "KiB", "KiB", "us/op", "us/op");

  private static final int CONTEXTS = 50;
  private static final int CALLS = 2000;
  private static final int ROUNDS = 9;
  static final JsSource SYNC =
      new JsSource(
          "sync.js",
          """
          for (let n = 0; n < %d; n++) {
            wx.invokeNativePlugin({ api_name: 'echoSync', sync: true, data: { n, name: 'kka' } });
          }
          """
              .formatted(CALLS));
  private static final JsSource ASYNC =
      new JsSource(
          "async.js",
          """
          (async () => {
            for (let n = 0; n < %d; n++) {
              await wx.invokeNativePlugin({ api_name: 'echo', data: { n, name: 'kka' } });
            }
          })();
          """
              .formatted(CALLS));

  private RuntimeFigures() {}

  /** Measures the runtime of that name. */
  public static void main(String[] args) throws IOException {
    BridgeEngine engine =
        BridgeEngine.builder().runtime(JsRuntimes.named(args[0])).plugin(EchoPlugin.class).build();
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
    long heap = HeapFigures.usedBytes();
    long resident = residentBytes();
    List<MiniProgram> programs = new ArrayList<>();
    for (int i = 0; i < CONTEXTS; i++) {
      programs.add(launch(engine));
    }
    double heapEach = (HeapFigures.usedBytes() - heap) / 1024.0 / CONTEXTS;
    double residentEach = (residentBytes() - resident) / 1024.0 / CONTEXTS;
    programs.forEach(MiniProgram::close);
    program.close();
    System.out.printf(
        "%s %s %s %s %s %s%n", first, best(further), heapEach, residentEach, sync, async);
    System.exit(0);
  }

  /** Answers with its parameters. */
  @JsPlugin(secondary = true)
  public static final class EchoPlugin extends BaseJsPlugin {
    /** Answers later. */
    @JsEvent("echo")
    public void echo(RequestEvent req) {
      req.ok(req.params());
    }

    /** Answers at once. */
    @JsEvent("echoSync")
    public String echoSync(RequestEvent req) {
      return req.okSync(req.params());
    }
  }

  /** Launches a program and waits until its first script has run. */
  static MiniProgram launch(BridgeEngine engine) {
    MiniProgram program = engine.launch(MiniAppInfo.of("wx-figures"));
    program.evaluate(new JsSource("first.js", "1")).join();
    return program;
  }

  static double microsPerCall(MiniProgram program, JsSource calls) {
    List<Double> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      program.evaluate(calls).join();
      program.whenIdle().join();
      rounds.add(millis(start) * 1000 / CALLS);
    }
    return best(rounds);
  }

  /** Returns the smallest value, because disturbances only add to it. */
  private static double best(List<Double> values) {
    return values.stream().mapToDouble(v -> v).min().orElseThrow();
  }

  static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
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
