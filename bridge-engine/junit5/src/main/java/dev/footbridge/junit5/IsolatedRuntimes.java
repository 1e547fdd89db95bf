package dev.footbridge.junit5;

import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.isolated.IsolatedRuntime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The runtimes in other processes, which tests with the same limits share. */
final class IsolatedRuntimes {
  private static final Map<Kind, IsolatedRuntime> ALL = new ConcurrentHashMap<>();

  private IsolatedRuntimes() {}

  /** The name of the runtime in the processes, and what limits its programs. */
  private record Kind(String runtime, IsolationLimits limits) {}

  /** Returns a runtime in other processes, which end with this one. */
  static JsRuntime of(String name, IsolationLimits limits) {
    return ALL.computeIfAbsent(new Kind(name, limits), IsolatedRuntimes::start);
  }

  private static IsolatedRuntime start(Kind kind) {
    IsolatedRuntime runtime =
        IsolatedRuntime.of(JsRuntimes.named(kind.runtime()))
            .oneAfterTheOther()
            .withHeap(kind.limits().heapBytes())
            .withTurnLimit(kind.limits().turnLimit());
    runtime.prepare(ProgramEnvironment.OF_TESTS);
    return runtime;
  }

  /**
   * What limits isolated programs.
   *
   * @param heapBytes the most bytes of a process's Java heap
   * @param turnLimit the most time of a turn
   */
  record IsolationLimits(long heapBytes, Duration turnLimit) {
    /** The default: no test waits longer for a turn. */
    static final IsolationLimits DEFAULT =
        new IsolationLimits(IsolatedRuntime.DEFAULT_HEAP_BYTES, Duration.ofSeconds(10));
  }
}
