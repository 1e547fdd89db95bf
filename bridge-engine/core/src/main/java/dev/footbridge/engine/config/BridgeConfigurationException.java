package dev.footbridge.engine.config;

import java.util.List;

/**
 * Thrown when an engine cannot be built: holds everything that is wrong with its plugins and its
 * configuration, not only the first thing (rules D5, G2, G3).
 */
public final class BridgeConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /**
   * Creates an exception.
   *
   * @param problems each names the thing, the place and the remedy; at least one
   */
  public BridgeConfigurationException(List<String> problems) {
    super(
        problems.size() == 1
            ? problems.get(0)
            : problems.size() + " problems:\n" + String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns what is wrong, in the order it was found; never empty. */
  public List<String> problems() {
    return problems;
  }
}
