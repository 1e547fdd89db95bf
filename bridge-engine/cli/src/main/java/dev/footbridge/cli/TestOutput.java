package dev.footbridge.cli;

import dev.footbridge.contract.problem.Problem;

/** Writes down a run of tests as it happens. Called by one thread at a time. */
interface TestOutput {
  /** Writes a warning about the configuration. */
  void warning(Problem problem);

  /** Takes note that {@code done} of all files have run, and how many tests failed. */
  void progress(int done, int all, long failed);

  /** Writes what came of a file. */
  void file(TestFileResult result);

  /** Writes the last line. */
  void summary(TestCounts counts, int exitStatus);
}
