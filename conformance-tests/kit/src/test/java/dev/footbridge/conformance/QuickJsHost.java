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
        "QuickJS's own JSON.stringify and the end of each of its scripts run setters that a program"
            + " puts on Object.prototype; its calls and scripts fail then, nothing is forged",
        "rejection tracking",
        "quickjs-kt reports one unhandled rejection a turn at most, as text without its promise,"
            + " and identifies promises by addresses that are reused");
  }
}
