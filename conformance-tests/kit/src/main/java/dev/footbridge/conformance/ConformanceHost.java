package dev.footbridge.conformance;

import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.spi.JsRuntime;
import java.util.Map;

/** The host under test: creates engines, and declares what it cannot do. */
public interface ConformanceHost {
  /** Returns a host that is only an engine on {@code runtime}. */
  static ConformanceHost of(JsRuntime runtime) {
    return () -> BridgeEngine.builder().runtime(runtime);
  }

  /**
   * Returns a new builder, set up with the runtime and the host under test. A case adds plugins,
   * listeners, limits and a clock.
   */
  BridgeEngineBuilder engine();

  /**
   * Returns the capabilities that this host lacks, each with the reason. Cases that need one are
   * skipped and show the reason. Names are those in the cases' headers, and {@code whole programs}
   * for the cases of group W, which drive programs of many files.
   */
  default Map<String, String> lacks() {
    return Map.of();
  }
}
