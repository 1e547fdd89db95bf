package dev.footbridge.junit5;

/** What fails a test by itself, unless {@link AllowViolation} names it. */
public enum Violation {
  /**
   * A call is open at the end of the test. One that its deadline ended was settled, by the engine
   * (rule S4): a test that waits for that sees it fail.
   */
  NEVER_SETTLED("was never settled"),

  /** A handler settled a call that had ended (rule S3). */
  SETTLED_TWICE("was settled twice"),

  /** A handler sent a state to a call that had ended (rule S3). */
  LATE_STATE("was sent a state after its end"),

  /** The program left a promise rejected that nothing handled. */
  UNHANDLED_REJECTION("a rejection was not handled"),

  /** The program's own code, a callback or a timer, threw what nothing caught (rule R6). */
  THROWN_IN_CALLBACK("a callback threw"),

  /** A listener of host events or of errors is still there at the end of the test. */
  LEAKED_LISTENER("a listener was not removed");

  private final String words;

  Violation(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
