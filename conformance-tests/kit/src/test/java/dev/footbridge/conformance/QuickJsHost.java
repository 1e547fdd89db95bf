package dev.footbridge.conformance;

import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.quickjs.QuickJsRuntime;
import java.util.Map;

/** The engine on QuickJS, and what QuickJS cannot do. */
final class QuickJsHost implements ConformanceHost {
  @Override
  public BridgeEngineBuilder engine() {
    return BridgeEngine.builder().runtime(new QuickJsRuntime());
  }

  @Override
  public Map<String, String> lacks() {
    return Map.of(
        "pure built-ins",
        "QuickJS's own JSON.stringify runs setters that a program puts on Object.prototype; its"
            + " calls fail then, nothing is forged");
  }
}
