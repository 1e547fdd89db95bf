package dev.footbridge.conformance;

import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.graaljs.GraalJsRuntime;
import dev.footbridge.isolated.IsolatedRuntime;

/** GraalJS in child processes, which the cases share. */
final class IsolatedHost implements ConformanceHost {
  private static final IsolatedRuntime RUNTIME =
      IsolatedRuntime.of(new GraalJsRuntime()).withHeap(1L << 30).withSharedChildren(1000, 100);

  @Override
  public BridgeEngineBuilder engine() {
    return BridgeEngine.builder().runtime(RUNTIME);
  }
}
