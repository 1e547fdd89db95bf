package dev.footbridge.cli;

/** The exit statuses of the command. */
final class ExitStatus {
  /** Success. Calls may have failed, if the program handled the failures. */
  static final int OK = 0;

  /** The program threw, left a rejection unhandled, or did not end in time; or a test failed. */
  static final int PROGRAM_FAILED = 1;

  /**
   * The command, the configuration or a plugin is wrong, and the program was not run; or it ran,
   * but a file that the command names could not be written.
   */
  static final int WRONG_USE = 2;

  private ExitStatus() {}

  /** Returns the status of a run. */
  static int of(boolean failed, boolean allWritten) {
    return failed ? PROGRAM_FAILED : allWritten ? OK : WRONG_USE;
  }
}
