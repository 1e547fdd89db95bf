package dev.footbridge.engine.logic;

import dev.footbridge.engine.spi.JsSource;
import java.util.Objects;

/**
 * A module as its author wrote it, and as it runs. Both have the same name. Immutable.
 *
 * <p>Errors, stacks and hints show the author's text.
 */
public final class ModuleSource {
  private final JsSource author;
  private final JsSource converted;
  private final SourcePositions positions;

  /**
   * Creates a module.
   *
   * @param author the text as its author wrote it
   * @param converted the text that runs
   * @param positions leads from the converted text to the author's
   * @throws IllegalArgumentException if the two sources have different names
   */
  public ModuleSource(JsSource author, JsSource converted, SourcePositions positions) {
    this.author = Objects.requireNonNull(author, "author");
    this.converted = Objects.requireNonNull(converted, "converted");
    this.positions = Objects.requireNonNull(positions, "positions");
    if (!author.name().equals(converted.name())) {
      throw new IllegalArgumentException(
          "one module has two names: " + author.name() + " and " + converted.name());
    }
  }

  /** Returns the text as its author wrote it. */
  public JsSource author() {
    return author;
  }

  /** Returns the text that runs. */
  public JsSource converted() {
    return converted;
  }

  /** Returns what leads from the converted text to the author's. */
  public SourcePositions positions() {
    return positions;
  }

  /** Returns the module's name. */
  @Override
  public String toString() {
    return author.name();
  }
}
