package dev.footbridge.quickjs;

import dev.footbridge.engine.spi.JsSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The runtime's own JavaScript sources. */
final class Prelude {
  /** The operations of the prelude, which the runtime answers itself. */
  static final int RAN = -1;

  static final int REJECTED_MESSAGE = -2;
  static final int REJECTED_STACK = -3;
  static final int REJECTED_KIND = -4;
  static final int THROWN_TEXT = -5;

  static final String BINDING = "__footbridge_native";
  static final JsSource SOURCE = new JsSource("footbridge:prelude.js", read());
  static final JsSource RING =
      new JsSource(
          "footbridge:ring.js", "__footbridge_turn();__footbridge_ring();__footbridge_ran()");
  static final JsSource REJECTED =
      new JsSource("footbridge:rejected.js", "__footbridge_rejected();__footbridge_ran()");
  static final JsSource THROWN =
      new JsSource("footbridge:thrown.js", "__footbridge_thrown();__footbridge_ran()");

  static final List<JsSource> ALL = List.of(SOURCE, RING, REJECTED, THROWN);

  /**
   * Appended to a script: reports that its last line was reached, and makes the completion value
   * undefined, so that nothing is converted. It parses after every text that parses.
   */
  static final String END = "\n;__footbridge_ran()";

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
