package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsCapability;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import java.util.Set;

/**
 * GraalJS. All contexts of a process share one engine, and with it what was parsed of sources they
 * share; a context is used by one thread at a time, any thread.
 */
public final class GraalJsRuntime implements JsRuntime {
  /** Creates the runtime; GraalJS itself starts with the first context. */
  public GraalJsRuntime() {}

  @Override
  public String name() {
    return "graaljs";
  }

  @Override
  public Set<JsCapability> capabilities() {
    return Set.of(JsCapability.TRACK_REJECTIONS, JsCapability.PUSH_MESSAGES);
  }

  @Override
  public JsContext create(String programName) {
    return new GraalJsContext();
  }
}
