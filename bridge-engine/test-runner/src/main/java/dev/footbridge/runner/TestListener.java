package dev.footbridge.runner;

/**
 * Listens to one run of a test file. Called by one thread at a time, mostly the program's; must
 * return quickly, and must not wait for the program.
 */
public interface TestListener {
  /** A test starts. It does not finish if it turns out that another one has the focus (fit). */
  default void started(TestName test) {}

  /**
   * A test has finished, and what follows is no longer put down to it. Tests that did not start
   * finish, too: those that are left when the program ends, and {@link TestName#WHOLE_FILE}.
   */
  default void finished(TestResult result) {}

  /** The file has finished; nothing follows. */
  default void fileFinished(TestFileResult result) {}
}
