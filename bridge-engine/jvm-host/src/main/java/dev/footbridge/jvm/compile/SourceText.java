package dev.footbridge.jvm.compile;

import java.util.Objects;

/**
 * A source file of a plugin.
 *
 * @param path its path, as it was given; messages name the file by it
 * @param text its text, read once
 */
public record SourceText(String path, String text) {
  /** Creates a source file. */
  public SourceText {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(text, "text");
  }
}
