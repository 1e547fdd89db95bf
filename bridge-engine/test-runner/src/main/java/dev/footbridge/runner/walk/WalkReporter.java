package dev.footbridge.runner.walk;

import dev.footbridge.contract.problem.Problem;

/**
 * Writes a walk to the standard output. Called on the thread of the walk. The pages come at the
 * end, together: what a page started may fail while another one is open.
 */
public interface WalkReporter {
  /** Writes a warning about the configuration. */
  void warning(Problem problem);

  /**
   * A page is about to be opened.
   *
   * @param number its number, from 1
   * @param count the number of all pages
   */
  default void opening(String page, int number, int count) {}

  /** Writes the pages. */
  void finished(WalkResult result);

  /**
   * Writes the last line.
   *
   * @param exitStatus the status with which the command ends
   */
  void summary(WalkResult result, int exitStatus);
}
