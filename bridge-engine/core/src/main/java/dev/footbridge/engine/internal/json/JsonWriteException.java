package dev.footbridge.engine.internal.json;

/** Thrown when data cannot be written as a JSON object. The message is safe for the program. */
public final class JsonWriteException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the data. */
  public enum Problem {
    /** It is JSON, but not an object (rule R7). */
    NO_OBJECT,
    /** It is nested deeper than allowed (rule X5). */
    TOO_DEEP,
    /** It cannot be written as JSON at all (rule S7). */
    UNWRITABLE
  }

  private final Problem problem;
  private final String predicate;
  private final Throwable reason;

  private JsonWriteException(Problem problem, String subject, String predicate, Throwable cause) {
    super(subject + predicate, cause);
    this.problem = problem;
    this.predicate = predicate;
    this.reason = cause;
  }

  static JsonWriteException noObject(String what) {
    return new JsonWriteException(
        Problem.NO_OBJECT,
        "a result",
        " must be a JSON object, but is " + what,
        new IllegalArgumentException(what));
  }

  static JsonWriteException tooDeep(int maxDepth, Throwable cause) {
    return new JsonWriteException(
        Problem.TOO_DEEP,
        "the result",
        " is nested deeper than the " + maxDepth + " levels allowed",
        cause);
  }

  static JsonWriteException unwritable(Throwable cause) {
    return new JsonWriteException(
        Problem.UNWRITABLE,
        "the result",
        " cannot be written as JSON" + KeyPath.describe(cause),
        cause);
  }

  /** Returns what is wrong. */
  public Problem problem() {
    return problem;
  }

  /** Returns the message for data other than a result; {@code subject} names the data. */
  public String messageFor(String subject) {
    return subject + predicate;
  }

  /** Returns the cause with its details, which only the host may see. */
  public Throwable reason() {
    return reason;
  }
}
