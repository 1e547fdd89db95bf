package dev.footbridge.runner;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.text.JavaStack;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of one test file. */
final class TestExecution {
  private final TestFile file;
  private final int round;
  private final Instant startedAt = Instant.now();
  private final long began = System.nanoTime();
  private final ProgramExecution execution;
  private final List<JsSource> sources;
  private final TestLog log;
  private volatile @Nullable Thread thread;
  private volatile boolean aborted;
  private @Nullable TestFileResult result; // guarded by this

  /**
   * Prepares the run.
   *
   * @param plan selects the tests to run
   * @throws BridgeConfigurationException if the file cannot be read
   */
  TestExecution(ProgramSetup setup, TestFile file, int round, TestPlan plan) {
    this.file = file;
    this.round = round;
    sources = file.sources(setup.isWhole());
    execution = new ProgramExecution(setup, file, round, plan.seedOf(round), plan.timeoutOption());
    log = new TestLog(sources, execution.fileRun(), plan.filter());
  }

  /**
   * Runs the file, on this thread. All errors are part of the result, also those of plugins.
   *
   * @param starting is called before the run, and may add listeners
   */
  TestFileResult run(Consumer<TestFileRun> starting) {
    thread = Thread.currentThread();
    try {
      starting.accept(execution.fileRun());
      execution.run(sources, log);
    } catch (Throwable e) { // whatever it is, the other files must run, and all be reported
      if (!aborted) {
        log.giveUp(JavaStack.of(e));
      }
    } finally {
      thread = null;
    }
    return end();
  }

  /** Ends the run as soon as possible, as failed for that reason; called on another thread. */
  void abort(String reason) {
    aborted = true;
    log.abort(reason);
    execution.abort();
    Thread running = thread;
    if (running != null) {
      running.interrupt(); // it may wait for a handler that never returns
    }
  }

  /** Ends the run, if it has not ended; returns its result, always the same. */
  synchronized TestFileResult end() {
    TestFileResult known = result;
    if (known == null) {
      double millis = Durations.millis(System.nanoTime() - began);
      known =
          new TestFileResult(file, round, millis, log.results())
              .withStartedAt(startedAt)
              .withLoading(log.loading());
      result = known;
      execution.fileRun().fileFinished(known);
    }
    return known;
  }

  /** Returns the result of a run that could not even be prepared. */
  static TestFileResult failed(TestFile file, int round, Throwable thrown) {
    String message =
        thrown instanceof BridgeConfigurationException
            ? String.valueOf(thrown.getMessage())
            : JavaStack.of(thrown);
    TestResult whole =
        new TestResult(
            TestName.WHOLE_FILE,
            TestResult.Status.FAILED,
            "",
            0,
            List.of(TestFailure.of(message)),
            List.of(),
            "");
    return new TestFileResult(file, round, 0, List.of(whole));
  }
}
