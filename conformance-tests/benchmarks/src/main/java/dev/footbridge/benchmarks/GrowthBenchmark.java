package dev.footbridge.benchmarks;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A call with more and more handlers, calls or programs around it. Its time should not grow. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class GrowthBenchmark {
  private static final int MANY = 1000;
  private static final MiniAppInfo APP = MiniAppInfo.of("growth");

  /** The kind of things around the call, and their number. */
  @Param({
    "pending-1",
    "pending-1000",
    "pending-100000",
    "programs-1",
    "programs-100",
    "programs-1000",
    "handlers-10",
    "handlers-1000",
    "handlers-100000"
  })
  String size = "pending-1";

  private final List<MiniProgram> idle = new ArrayList<>();
  private Side side = Side.open("graaljs-native");

  /** Creates the things around the call. */
  @Setup
  public void grow() {
    String[] parts = size.split("-", -1);
    int count = Integer.parseInt(parts[1]);
    switch (parts[0]) {
      case "pending" ->
          side.load(
              "pending.js",
              "for (let i = 0; i < "
                  + count
                  + "; i++) wx.invokeNativePlugin({ api_name: 'never', success() {} })");
      case "programs" -> {
        BridgeEngine engine = StartBenchmark.engine("graaljs", 0);
        for (int i = 0; i < count; i++) {
          MiniProgram program = engine.launch(APP);
          program.evaluate(new JsSource("first.js", "1")).join();
          idle.add(program);
        }
      }
      case "handlers" -> {
        side.close();
        side = new OurSide("graaljs", "native", "{}", count);
        side.load("workload.js", Scripts.read("workload.js"));
      }
      default -> throw new IllegalArgumentException(size);
    }
  }

  /** Closes all programs. */
  @TearDown
  public void close() {
    side.close();
    idle.forEach(MiniProgram::close);
  }

  /** Three fields, answered at once. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public void syncAmong() {
    side.run("setPayload(0);syncCalls(" + MANY + ")");
  }

  /** Three fields, answered on a worker, all calls in flight together. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public void asyncAmong() {
    side.run("setPayload(0);asyncCalls(" + MANY + ")");
  }
}
