package dev.footbridge.benchmarks;

import dev.footbridge.benchmarks.Side.Payload;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Calls, their answers and their states, on every side. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class CallBenchmark {
  /** The sides that run faster when GraalJS compiles. */
  static final List<String> COMPILED = List.of("floor", "graaljs-wx", "graaljs-native");

  /** The benchmarks for them; more would show little that is new. */
  static final String SOME_CALLS = "CallBenchmark\\.(syncSmall|sync10Kib|asyncSmall|state)";

  private static final int MANY = 1000;
  private static final int SOME = 100;
  private static final int FEW = 4;

  /** The side to measure. */
  @Param({
    "floor",
    "graaljs-wx",
    "graaljs-wx-params",
    "graaljs-native",
    "quickjs-wx",
    "quickjs-native",
    "javet",
    "rhino"
  })
  String side = "floor";

  private Side open = Side.open(side);

  /** Opens the side. */
  @Setup(Level.Trial)
  public void open() {
    CompilingJvm.check();
    open.close();
    open = Side.open(side);
  }

  /** Closes the side. */
  @TearDown(Level.Trial)
  public void close() {
    open.close();
  }

  /** Three fields, answered at once. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public void syncSmall() {
    run(Payload.SMALL, "syncCalls", MANY);
  }

  /** 10 KiB, answered at once. */
  @Benchmark
  @OperationsPerInvocation(SOME)
  public void sync10Kib() {
    run(Payload.KIB10, "syncCalls", SOME);
  }

  /** 1 MiB, answered at once. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public void sync1Mib() {
    run(Payload.MIB1, "syncCalls", FEW);
  }

  /** Three fields, answered on a worker, all calls in flight together. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public void asyncSmall() {
    run(Payload.SMALL, "asyncCalls", MANY);
  }

  /** 10 KiB, answered on a worker, all calls in flight together. */
  @Benchmark
  @OperationsPerInvocation(SOME)
  public void async10Kib() {
    run(Payload.KIB10, "asyncCalls", SOME);
  }

  /** 1 MiB, answered on a worker, all calls in flight together. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public void async1Mib() {
    run(Payload.MIB1, "asyncCalls", FEW);
  }

  /** Three fields, answered on a worker, one call in flight. */
  @Benchmark
  @OperationsPerInvocation(SOME)
  public void asyncOneByOne() {
    run(Payload.SMALL, "asyncOneByOne", SOME);
  }

  /** One of the ten states that a call sends. */
  @Benchmark
  @OperationsPerInvocation(SOME * Echo.STATES)
  public void state() {
    run(Payload.SMALL, "stateCalls", SOME);
  }

  private void run(Payload payload, String function, int count) {
    open.run("setPayload(" + payload.textLength() + ");" + function + "(" + count + ")");
  }
}
