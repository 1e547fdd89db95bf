package dev.footbridge.quickjs;

import com.dokar.quickjs.QuickJs;
import com.dokar.quickjs.QuickJsException;
import dev.footbridge.engine.spi.JsSource;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** A cache of compiled sources, which any context can run. */
final class Bytecode {
  private final Map<JsSource, byte[]> compiled = Collections.synchronizedMap(new WeakHashMap<>());

  /** Returns the bytecode of one of the runtime's own sources, or of the shim. */
  byte[] of(JsSource source, QuickJs quickJs) throws QuickJsException {
    byte[] known = compiled.get(source);
    return known != null
        ? known
        : keep(source, quickJs.compile(source.text(), source.name(), false));
  }

  /** Returns the bytecode of a program's source, with {@link Prelude#END} appended. */
  byte[] ofProgram(JsSource source, QuickJs quickJs) throws QuickJsException {
    byte[] known = compiled.get(source);
    if (known != null) {
      return known;
    }
    // QuickJS takes a NUL as the end of the text. Only literals can contain one, where the escape
    // means the same.
    String text = source.text().replace("\0", "\\x00");
    quickJs.compile(
        text, source.name(), false); // first without END, which could fix a syntax error
    return keep(source, quickJs.compile(text + Prelude.END, source.name(), false));
  }

  private byte[] keep(JsSource source, byte[] bytes) {
    compiled.put(source, bytes);
    return bytes;
  }
}
