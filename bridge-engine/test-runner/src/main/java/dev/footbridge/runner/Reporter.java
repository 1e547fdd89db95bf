package dev.footbridge.runner;

import dev.footbridge.contract.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * Receives the events of a test run. All methods except {@link #fileStarting} are called by the
 * thread that called {@link TestRunner#run}, in the order of the plan's files.
 */
public interface Reporter {
  /**
   * The plan was read and can be run.
   *
   * @param files in the order of the plan; each runs {@link TestPlan#rounds} times
   */
  default void started(TestPlan plan, List<TestFile> files) {}

  /** Receives a warning about the configuration. */
  default void warning(Problem problem) {}

  /**
   * A file is about to run, on this thread; other files start at the same time on others. To follow
   * its tests, its calls and its program, add listeners to {@code run} before returning.
   */
  default void fileStarting(TestFileRun run) {}

  /** A file has run, and so have all files before it. */
  default void fileFinished(TestFileResult result) {}

  /** All files have run. */
  default void finished(TestRunResult result) {}

  /** Returns a reporter that calls each of {@code reporters}, in their order. */
  static Reporter all(List<Reporter> reporters) {
    return new Reporters(Objects.requireNonNull(reporters, "reporters"));
  }
}
