package dev.footbridge.runner;

/**
 * Listens to one run of a test file. Called by one thread at a time, mostly the program's; must
 * return quickly, and must not wait for the program.
 */
public interface TestListener {
  /** A test starts. It does not finish if another test turns out to be focused (fit). */
  default void started(TestName test) {}

  /**
   * A test has finished; later events do not belong to it. This is also called for tests that did
   * not start: those that remain when the program ends, and {@link TestName#WHOLE_FILE}.
   */
  default void finished(TestResult result) {}

  /** The file has finished. No other method is called afterwards. */
  default void fileFinished(TestFileResult result) {}
}
