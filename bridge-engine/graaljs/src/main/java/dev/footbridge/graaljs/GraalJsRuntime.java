package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsCapability;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The GraalJS runtime. All contexts of a process share one engine, and with it the parsed form of
 * the sources they share. A context may be used on any thread, by one at a time.
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
    return Set.of(JsCapability.DESCRIBE_VALUES, JsCapability.TRACK_REJECTIONS);
  }

  @Override
  public JsContext create(String programName) {
    return new GraalJsContext(SharedEngine.newContext());
  }

  @Override
  public JsContext create(String programName, @Nullable ZoneId timeZone, @Nullable Locale locale) {
    return new GraalJsContext(SharedEngine.newContext(timeZone, locale));
  }

  @Override
  public boolean supportsTimeZones() {
    return true;
  }
}
