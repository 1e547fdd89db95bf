package dev.footbridge.engine.spi;

import java.util.Objects;

/**
 * A piece of JavaScript. A runtime may keep what it compiles of one, so share instances that are
 * run often.
 *
 * @param name what errors and stacks show as its file, e.g. {@code pages/pay.js}
 * @param text the source text
 */
public record JsSource(String name, String text) {
  /** Checks the parts. */
  public JsSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }
}
