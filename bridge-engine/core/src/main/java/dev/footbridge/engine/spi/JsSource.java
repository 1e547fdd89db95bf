package dev.footbridge.engine.spi;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A piece of JavaScript. A runtime may keep what it compiles of one, so share instances that are
 * run often.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class JsSource {
  private final String name;
  private final String text;

  /**
   * Creates a source.
   *
   * @param name what errors and stacks show as its file, e.g. {@code pages/pay.js}
   * @param text the source text
   */
  public JsSource(String name, String text) {
    this.name = Objects.requireNonNull(name, "name");
    this.text = Objects.requireNonNull(text, "text");
  }

  /** Returns what errors and stacks show as its file, e.g. {@code pages/pay.js}. */
  public String name() {
    return name;
  }

  /** Returns the source text. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsSource that && name.equals(that.name) && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, text);
  }

  @Override
  public String toString() {
    return "JsSource[name=" + name + ", text=" + text + "]";
  }
}
