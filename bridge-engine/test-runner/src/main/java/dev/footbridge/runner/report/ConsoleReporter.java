package dev.footbridge.runner.report;

import dev.footbridge.runner.Reporter;
import dev.footbridge.runner.TestCounts;

/** Writes to a console as the tests run, and at the end a summary with the exit status. */
public interface ConsoleReporter extends Reporter {
  /**
   * Writes the last line, after all report files were written.
   *
   * @param exitStatus the exit status of the process; 0 for success
   */
  void summary(TestCounts counts, int exitStatus);
}
