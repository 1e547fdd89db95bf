package dev.footbridge.program.typescript;

import dev.footbridge.contract.problem.ProblemCode;
import java.util.Objects;

/** Thrown when a file cannot be translated: it does not parse, or exceeds a limit. */
public final class TranslationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final int offset;
  private final String remedy;

  /**
   * Creates an exception.
   *
   * @param offset where in the TypeScript, in UTF-16 units, from 0
   * @param message what is wrong, without the place
   * @param remedy what to do; empty if the message makes it clear
   */
  public TranslationException(ProblemCode code, int offset, String message, String remedy) {
    super(Objects.requireNonNull(message, "message"));
    this.code = Objects.requireNonNull(code, "code");
    this.offset = offset;
    this.remedy = Objects.requireNonNull(remedy, "remedy");
  }

  /** Returns the code of the problem. */
  public ProblemCode code() {
    return code;
  }

  /** Returns where the problem is in the TypeScript, in UTF-16 units, from 0. */
  public int offset() {
    return offset;
  }

  /** Returns what to do; empty if the message makes it clear. */
  public String remedy() {
    return remedy;
  }
}
