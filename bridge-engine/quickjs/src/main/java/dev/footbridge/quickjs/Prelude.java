package dev.footbridge.quickjs;

import dev.footbridge.engine.spi.JsSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The runtime's own JavaScript. */
final class Prelude {
  /** Takes a message from the host, and passes it to the shim. */
  static final int RING = 0;

  /** Tells Java with {@link #FAILURE} what a value is that was thrown. */
  static final int FAILED = 1;

  /** Keeps a promise that was rejected without a handler, and its reason. */
  static final int REJECTED = 2;

  /** Forgets a promise that was handled after all. */
  static final int HANDLED = 3;

  /** Reports the rejections that are kept to the shim. */
  static final int REPORT = 4;

  /** The only operation of the host function that this runtime answers itself. */
  static final int FAILURE = -1;

  /** The global function that calls Java; the prelude removes it. */
  static final String BINDING = "__footbridge_native";

  static final JsSource SOURCE = new JsSource("footbridge:prelude.js", read());

  private Prelude() {}

  private static String read() {
    try (InputStream stream = Prelude.class.getResourceAsStream("prelude.js")) {
      if (stream == null) {
        throw new IllegalStateException("prelude.js is missing from the class path");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        bytes.write(buffer, 0, count);
      }
      return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
