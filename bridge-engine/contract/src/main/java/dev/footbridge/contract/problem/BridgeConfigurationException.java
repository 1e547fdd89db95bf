package dev.footbridge.contract.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Thrown when an engine cannot be built. Contains all problems of its plugins and its
 * configuration, not only the first (rules D5, G2, G3).
 */
public final class BridgeConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Problem> problems; // not List, since exceptions are serializable

  /** Creates an exception of one problem. */
  public BridgeConfigurationException(Problem problem) {
    this(List.of(Objects.requireNonNull(problem, "problem")));
  }

  /**
   * Creates an exception.
   *
   * @param problems at least one
   */
  public BridgeConfigurationException(List<Problem> problems) {
    super(text(Objects.requireNonNull(problems, "problems")));
    this.problems = new ArrayList<>(problems);
  }

  /** Returns the problems, in the order they were found; never empty. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private static String text(List<Problem> problems) {
    return problems.size() == 1
        ? problems.get(0).text()
        : problems.stream()
            .map(Problem::text)
            .collect(Collectors.joining("\n", problems.size() + " problems:\n", ""));
  }
}
