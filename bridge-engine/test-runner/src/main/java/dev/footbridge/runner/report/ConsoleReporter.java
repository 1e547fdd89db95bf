package dev.footbridge.runner.report;

import dev.footbridge.runner.Reporter;
import dev.footbridge.runner.TestCounts;

/** Writes to a console as the tests run, and last what the process ends with. */
public interface ConsoleReporter extends Reporter {
  /**
   * Writes the last line, after all reports were written.
   *
   * @param exitStatus what the process ends with; 0 if all is well
   */
  void summary(TestCounts counts, int exitStatus);
}
