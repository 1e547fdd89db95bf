package dev.footbridge.conformance;

import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.graaljs.GraalJsRuntime;

/** GraalJS without a platform. */
final class GraalJsHost implements ConformanceHost {
  @Override
  public BridgeEngineBuilder engine() {
    return BridgeEngine.builder().runtime(new GraalJsRuntime());
  }
}
