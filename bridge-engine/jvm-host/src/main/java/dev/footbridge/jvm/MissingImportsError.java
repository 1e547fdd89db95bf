package dev.footbridge.jvm;

import dev.footbridge.contract.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a class uses types or members of the vendor's that are not here (rule I3). */
final class MissingImportsError extends LinkageError {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  MissingImportsError(List<Problem> problems) {
    super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  List<Problem> problems() {
    return problems;
  }
}
