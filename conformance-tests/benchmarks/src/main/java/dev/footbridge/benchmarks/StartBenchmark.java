package dev.footbridge.benchmarks;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.graalvm.polyglot.Context;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A further program: from its launch to the end of its first script, and its close. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class StartBenchmark {
  private static final JsSource FIRST = new JsSource("first.js", "1 + 1");

  /** A bare context, or a runtime with a number of configured APIs. */
  @Param({"bare", "graaljs-0", "graaljs-100", "graaljs-10000", "quickjs-0", "quickjs-100"})
  String side = "bare";

  private Runnable start = () -> {};

  /** Builds the engine, which programs share. */
  @Setup
  public void build() {
    start = side.equals("bare") ? StartBenchmark::bare : ours(side);
  }

  /** Starts and ends a program. */
  @Benchmark
  public void further() {
    start.run();
  }

  private static void bare() {
    try (Context context = FloorSide.bareContext()) {
      context.eval("js", FIRST.text());
    }
  }

  private static Runnable ours(String side) {
    String[] parts = side.split("-", -1);
    BridgeEngine engine = engine(parts[0], Integer.parseInt(parts[1]));
    return () -> {
      try (var program = engine.launch(MiniAppInfo.of("benchmark"))) {
        program.evaluate(FIRST).join();
      }
    };
  }

  /** Builds an engine with a number of configured APIs. */
  static BridgeEngine engine(String runtime, int apis) {
    String config =
        IntStream.range(0, apis)
            .mapToObj(
                i -> "{\"name\": \"api" + i + "\", \"sync\": false, \"params\": {\"name\": \"\"}}")
            .collect(Collectors.joining(",\n", "{\"extApi\": [", "]}"));
    return BridgeEngine.builder()
        .runtime(JsRuntimes.named(runtime))
        .plugin(OurSide.EchoPlugin.class, () -> new OurSide.EchoPlugin(new Semaphore(0)))
        .customApis(CustomApiConfig.parse("config.json", config))
        .build();
  }
}
