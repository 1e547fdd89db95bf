package dev.footbridge.runner.report;

/** Whose calls and console output a reporter shows. */
public enum TestOutput {
  /** Those of failed tests. */
  FAILED,

  /** Those of all tests, and what files do while they load. */
  ALL
}
