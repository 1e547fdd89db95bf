package dev.footbridge.junit5;

/** Violations that fail a test without an assertion, unless {@link AllowViolation} names them. */
public enum Violation {
  /**
   * A call is open at the end of the test. A call that its deadline ended does not count: the
   * engine settled it as a failure (rule S4).
   */
  NEVER_SETTLED("was never settled"),

  /**
   * A modal or an action sheet of a whole program waits for an answer at the end of the test (rule
   * W51). Answer it with {@link TestProgram#answerModal(boolean)}, {@link
   * TestProgram#answerActionSheet} or a mock.
   */
  UNANSWERED("was not answered"),

  /** A handler settled a call that had ended (rule S3). */
  SETTLED_TWICE("was settled twice"),

  /** A handler sent a state to a call that had ended (rule S3). */
  LATE_STATE("was sent a state after its end"),

  /** The program did not handle a rejected promise. */
  UNHANDLED_REJECTION("a rejection was not handled"),

  /**
   * The program's code, a callback, a timer or a hook of a page, threw an uncaught error (rule R6),
   * or was stopped, such as for its memory (rule X4).
   */
  THROWN_IN_CALLBACK("a callback threw"),

  /**
   * A listener of host events or of errors was not removed by the end of the test. Not in whole
   * programs, whose app and pages are there until then.
   */
  LEAKED_LISTENER("a listener was not removed"),

  /** The program could not be stopped at the end of the test, and still runs (rule X4). */
  ABANDONED("the program was abandoned");

  private final String words;

  Violation(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
