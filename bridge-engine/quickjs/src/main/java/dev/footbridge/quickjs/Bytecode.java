package dev.footbridge.quickjs;

import dev.footbridge.engine.spi.JsSource;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** A cache of compiled sources, which any context can run. */
final class Bytecode {
  private final Map<JsSource, byte[]> compiled = Collections.synchronizedMap(new WeakHashMap<>());

  /** Returns a source, compiled; null if something was thrown. */
  @Nullable JsValue of(JsSource source, Scripts scripts, Exceptions exceptions) {
    byte[] known = compiled.get(source);
    if (known != null) {
      return scripts.read(known);
    }
    JsValue script = scripts.compile(source);
    if (script != null) {
      byte[] bytes = scripts.write(script);
      if (bytes == null) {
        exceptions.forget(); // no memory for it; the script can run
      } else {
        compiled.put(source, bytes);
      }
    }
    return script;
  }
}
