package dev.footbridge.program.module;

import dev.footbridge.contract.problem.Problem;
import java.util.Objects;

/**
 * Thrown when a module cannot be converted: it does not parse, or uses what modules of a mini
 * program do not have (rule W17). Its message is {@link Problem#text()}.
 */
public final class ModuleConversionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  /** Creates an exception. */
  public ModuleConversionException(Problem problem) {
    super(Objects.requireNonNull(problem, "problem").text());
    this.problem = problem;
  }

  /** Returns the problem, with the author's line and column. */
  public Problem problem() {
    return problem;
  }
}
