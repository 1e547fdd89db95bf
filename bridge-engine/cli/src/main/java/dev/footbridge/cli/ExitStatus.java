package dev.footbridge.cli;

/** The exit statuses of the command. */
final class ExitStatus {
  /** Success. Calls may have failed, if the program handled the failures. */
  static final int OK = 0;

  /** The program threw, left a rejection unhandled, or did not end in time; or a test failed. */
  static final int PROGRAM_FAILED = 1;

  /**
   * The command, the configuration or a plugin is wrong, and the program was not run; or it ran,
   * but a file that the command names could not be created.
   */
  static final int WRONG_USE = 2;

  /**
   * The standard output or a file could not be written to its end, such as on a full disk, or
   * because nobody reads a pipe any more. Tests that fail nevertheless have {@link
   * #PROGRAM_FAILED}.
   */
  static final int OUTPUT_LOST = 3;

  private ExitStatus() {}

  /**
   * Returns the status of a run.
   *
   * @param written the greatest status of its files
   */
  static int of(boolean failed, int written) {
    return failed ? PROGRAM_FAILED : written;
  }
}
