package dev.footbridge.quickjs;

import com.dokar.quickjs.QuickJs;
import com.dokar.quickjs.QuickJsException;
import dev.footbridge.engine.spi.JsSource;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** What was compiled of the sources that every context runs: any context can run it. */
final class Bytecode {
  private final Map<JsSource, byte[]> compiled = Collections.synchronizedMap(new WeakHashMap<>());

  byte[] of(JsSource source, QuickJs quickJs) throws QuickJsException {
    byte[] known = compiled.get(source);
    if (known == null) {
      known = quickJs.compile(source.text(), source.name(), false);
      compiled.put(source, known);
    }
    return known;
  }
}
