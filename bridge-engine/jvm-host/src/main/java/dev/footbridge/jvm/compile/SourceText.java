package dev.footbridge.jvm.compile;

import java.util.Objects;

/** A source file of a plugin. */
public final class SourceText {
  private final String path;
  private final String text;

  /** Creates a source file from its path, as it was given, and its text. */
  public SourceText(String path, String text) {
    this.path = Objects.requireNonNull(path, "path");
    this.text = Objects.requireNonNull(text, "text");
  }

  /** Returns its path, as it was given; messages name the file by it. */
  public String path() {
    return path;
  }

  /** Returns its text, read once. */
  public String text() {
    return text;
  }
}
