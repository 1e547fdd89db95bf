package dev.footbridge.program.typescript;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** JavaScript that was TypeScript. Immutable. */
public final class TranslatedScript {
  private final String text;
  private final String mappings;

  /**
   * Creates a translation.
   *
   * @param text the JavaScript, without a comment that names a source map
   * @param mappings where its parts come from: the member {@code mappings} of a source map, version
   *     3, with one source
   */
  public TranslatedScript(String text, String mappings) {
    this.text = Objects.requireNonNull(text, "text");
    this.mappings = Objects.requireNonNull(mappings, "mappings");
  }

  /** Returns the JavaScript, without a comment that names a source map. */
  public String text() {
    return text;
  }

  /**
   * Returns where its parts come from: the member {@code mappings} of a source map, version 3, with
   * one source.
   */
  public String mappings() {
    return mappings;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TranslatedScript that
        && text.equals(that.text)
        && mappings.equals(that.mappings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, mappings);
  }

  @Override
  public String toString() {
    return "TranslatedScript[" + text + ", " + mappings + "]";
  }
}
