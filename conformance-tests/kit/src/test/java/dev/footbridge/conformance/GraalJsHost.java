package dev.footbridge.conformance;

import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.graaljs.GraalJsRuntime;
import java.util.Map;

/** GraalJS without a platform. */
final class GraalJsHost implements ConformanceHost {
  @Override
  public BridgeEngineBuilder engine() {
    return BridgeEngine.builder().runtime(new GraalJsRuntime());
  }

  @Override
  public Map<String, String> lacks() {
    return Map.of(
        "import-refuses-data",
        "GraalJS 25 compiles data: URLs given to import(), and has no option against it");
  }
}
