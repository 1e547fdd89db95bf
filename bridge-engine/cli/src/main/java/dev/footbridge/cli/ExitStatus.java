package dev.footbridge.cli;

/** What the command tells the shell. */
final class ExitStatus {
  /** All went well; calls may have failed, if the program dealt with that. */
  static final int OK = 0;

  /** The program threw, left a rejection unhandled, or did not end in time. */
  static final int PROGRAM_FAILED = 1;

  /** The command, the configuration or a plugin is wrong; the program was not run. */
  static final int WRONG_USE = 2;

  private ExitStatus() {}
}
