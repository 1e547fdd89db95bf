package dev.footbridge.contract.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Collects problems, so that all are reported at once. Not safe for use by several threads.
 *
 * <pre>{@code
 * Problems problems = new Problems();
 * check(config, problems);
 * problems.throwErrors();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Problems implements Consumer<Problem> {
  private static final Comparator<Location> BY_PLACE =
      Comparator.comparingInt(Location::line).thenComparingInt(Location::column);

  private final List<Problem> all = new ArrayList<>();

  /** Creates an empty collection. */
  public Problems() {}

  /** Adds a problem. */
  @Override
  public void accept(Problem problem) {
    all.add(Objects.requireNonNull(problem, "problem"));
  }

  /** Adds problems, in the order given. */
  public void addAll(Collection<Problem> problems) {
    Objects.requireNonNull(problems, "problems");
    problems.forEach(this);
  }

  /** Sorts the problems of one file by location. */
  public void sortByPlace() {
    all.sort(Comparator.comparing(Problem::location, BY_PLACE));
  }

  /** Returns the errors, in order. */
  public List<Problem> errors() {
    return of(Problem.Severity.ERROR);
  }

  /** Returns the warnings, in order. */
  public List<Problem> warnings() {
    return of(Problem.Severity.WARNING);
  }

  /**
   * Throws the errors, if there are any.
   *
   * @throws BridgeConfigurationException with all errors
   */
  public void throwErrors() {
    List<Problem> errors = errors();
    if (!errors.isEmpty()) {
      throw new BridgeConfigurationException(errors);
    }
  }

  private List<Problem> of(Problem.Severity severity) {
    List<Problem> found = new ArrayList<>();
    for (Problem problem : all) {
      if (problem.severity() == severity) {
        found.add(problem);
      }
    }
    return List.copyOf(found);
  }
}
