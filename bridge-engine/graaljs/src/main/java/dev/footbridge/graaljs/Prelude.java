package dev.footbridge.graaljs;

import dev.footbridge.engine.spi.JsSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JavaScript that runs before the shim, in each context. */
final class Prelude {
  /** A function of the host's functions, and of whether this JVM converts 16-bit floats. */
  static final JsSource SOURCE = new JsSource("footbridge:prelude.js", read());

  static final boolean HAS_FLOAT16 = Runtime.version().feature() >= 20;

  private Prelude() {}

  private static String read() {
    try (InputStream stream = Prelude.class.getResourceAsStream("prelude.js")) {
      if (stream == null) {
        throw new IllegalStateException("GraalJS's prelude.js is missing from the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
