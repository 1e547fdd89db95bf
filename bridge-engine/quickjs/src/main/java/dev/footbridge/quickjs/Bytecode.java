package dev.footbridge.quickjs;

import com.dokar.quickjs.QuickJs;
import com.dokar.quickjs.QuickJsException;
import dev.footbridge.engine.spi.JsSource;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** What was compiled of sources, for any context to run. */
final class Bytecode {
  private final Map<JsSource, byte[]> compiled = Collections.synchronizedMap(new WeakHashMap<>());

  /** Compiles a source of ours. */
  byte[] of(JsSource source, QuickJs quickJs) throws QuickJsException {
    byte[] known = compiled.get(source);
    return known != null
        ? known
        : keep(source, quickJs.compile(source.text(), source.name(), false));
  }

  /** Compiles a source of a program's, with {@link Prelude#END}. */
  byte[] ofProgram(JsSource source, QuickJs quickJs) throws QuickJsException {
    byte[] known = compiled.get(source);
    if (known != null) {
      return known;
    }
    // A NUL ends the text for QuickJS; inside of literals, the only place for one, this is the
    // same.
    String text = source.text().replace("\0", "\\x00");
    quickJs.compile(text, source.name(), false); // alone, lest the end mend what does not parse
    return keep(source, quickJs.compile(text + Prelude.END, source.name(), false));
  }

  private byte[] keep(JsSource source, byte[] bytes) {
    compiled.put(source, bytes);
    return bytes;
  }
}
