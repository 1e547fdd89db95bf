package dev.footbridge.engine.spi;

import java.util.Objects;

/**
 * A piece of JavaScript. A runtime may cache the compiled form per instance, so reuse instances
 * that run often.
 *
 * @param name the file name in errors and stacks, e.g. {@code pages/pay.js}
 * @param text the source text
 */
public record JsSource(String name, String text) {
  /** Creates a source; null is refused. */
  public JsSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }
}
