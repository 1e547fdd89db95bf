package dev.footbridge.program.typescript;

import java.util.Objects;

/**
 * JavaScript that was TypeScript. Immutable.
 *
 * @param text the JavaScript, without a comment that names a source map
 * @param mappings where its parts come from: the member {@code mappings} of a source map, version
 *     3, with one source
 */
public record TranslatedScript(String text, String mappings) {
  /** Creates a script. */
  public TranslatedScript {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(mappings, "mappings");
  }
}
