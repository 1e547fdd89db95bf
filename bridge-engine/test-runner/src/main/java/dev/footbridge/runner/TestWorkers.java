package dev.footbridge.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs test files on several threads, and reports their results in order. For one test run. */
final class TestWorkers {
  private final TestPlan plan;
  private final Map<Path, ProgramSetup> setups;
  private final Reporter reporter;
  private volatile boolean stopped;

  TestWorkers(TestPlan plan, Map<Path, ProgramSetup> setups, Reporter reporter) {
    this.plan = plan;
    this.setups = setups;
    this.reporter = reporter;
  }

  TestRunResult run(List<TestFile> files, int workers) {
    ExecutorService executor = Executors.newFixedThreadPool(workers);
    try {
      List<Future<@Nullable TestFileResult>> running = new ArrayList<>();
      for (int i = 1; i <= plan.rounds(); i++) {
        int round = i;
        files.forEach(file -> running.add(executor.submit(() -> runUnlessStopped(file, round))));
      }
      return collect(running);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the tests were interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a test file could not be run", e);
    } finally {
      executor.shutdownNow();
    }
  }

  private TestRunResult collect(List<Future<@Nullable TestFileResult>> running)
      throws InterruptedException, ExecutionException {
    List<TestFileResult> results = new ArrayList<>();
    TestCounts counts = TestCounts.ZERO;
    for (Future<@Nullable TestFileResult> each : running) {
      TestFileResult result = each.get();
      if (result == null) {
        counts = counts.plusNotRun();
        continue;
      }
      results.add(result);
      counts = counts.plus(result);
      reporter.fileFinished(result);
    }
    return new TestRunResult(results, counts);
  }

  private @Nullable TestFileResult runUnlessStopped(TestFile file, int round) {
    if (stopped) {
      return null;
    }
    ProgramSetup setup = Objects.requireNonNull(setups.get(file.settings()));
    TestFileResult result =
        TestExecution.run(
            setup, file, round, plan.seedOf(round), plan.filter(), reporter::fileStarting);
    if (plan.isFailFast() && result.isFailed()) {
      stopped = true;
    }
    return result;
  }
}
