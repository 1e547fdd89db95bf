package dev.footbridge.hostile;

/**
 * Whether something is expected of a program in a mode.
 *
 * @param answer whether
 * @param why one line that says why not; empty for yes
 */
record Expectation(Answer answer, String why) {
  static final Expectation YES = new Expectation(Answer.YES, "");

  /** How sure it is. */
  enum Answer {
    /** Each time; everything else is a failure. */
    YES,
    /** Never; what is better is a failure too, so that the table follows. */
    NO,
    /** It depends on the machine or on chance. */
    PERHAPS
  }

  boolean isYes() {
    return answer == Answer.YES;
  }
}
