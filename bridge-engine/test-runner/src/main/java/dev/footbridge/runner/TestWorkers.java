package dev.footbridge.runner;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.spi.JsRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs test files on several threads, and reports their results in order. For one test run. */
final class TestWorkers {
  /** How long files that are ended early may take; longer than it takes to stop a program. */
  private static final long ABORT_SECONDS = 4;

  private final TestPlan plan;
  private final Map<SettingsPlace, ProgramSetup> setups;
  private final Reporter reporter;
  private final List<Run> runs = new ArrayList<>();
  private final Set<TestExecution> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  TestWorkers(TestPlan plan, Map<SettingsPlace, ProgramSetup> setups, Reporter reporter) {
    this.plan = plan;
    this.setups = setups;
    this.reporter = reporter;
  }

  TestRunResult run(List<TestFile> files, int workers, EarlyEnd early) {
    for (int i = 1; i <= plan.rounds(); i++) {
      int round = i;
      files.forEach(file -> runs.add(new Run(file, round)));
    }
    ExecutorService executor = Executors.newFixedThreadPool(workers);
    try {
      runs.forEach(executor::execute);
      early.watch(this::abort);
      return collect();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the tests were interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a test file could not be run", e);
    } finally {
      executor.shutdownNow();
    }
  }

  private TestRunResult collect() throws InterruptedException, ExecutionException {
    List<TestFileResult> results = new ArrayList<>();
    TestCounts counts = TestCounts.ZERO;
    for (Run each : runs) {
      TestFileResult result = each.result.get();
      if (result == null) {
        counts = counts.plusNotRun();
        continue;
      }
      each.tellOfDamage();
      results.add(result);
      counts = counts.plus(result);
      reporter.fileFinished(result);
    }
    return new TestRunResult(results, counts);
  }

  /** Ends the run for that reason; called on another thread. */
  private void abort(String reason) {
    stopped = true;
    running.forEach(execution -> execution.abort(reason));
    CompletableFuture<Void> all =
        CompletableFuture.allOf(
            runs.stream().map(each -> each.result).toArray(CompletableFuture<?>[]::new));
    try {
      all.get(ABORT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      runs.forEach(Run::giveUp); // a plugin does not return
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      runs.forEach(Run::giveUp);
    }
  }

  /** One run of a file; its result is null if it did not start. */
  private final class Run implements Runnable {
    private final TestFile file;
    private final int round;
    private final CompletableFuture<@Nullable TestFileResult> result = new CompletableFuture<>();
    private volatile @Nullable TestExecution execution;
    private volatile @Nullable String damage; // why it ran in a process of its own

    Run(TestFile file, int round) {
      this.file = file;
      this.round = round;
    }

    @Override
    public void run() {
      try {
        TestFileResult ran = stopped ? null : execute();
        if (ran != null && plan.isFailFast() && ran.isFailed()) {
          stopped = true;
        }
        result.complete(ran);
      } catch (Throwable e) { // one file must not cost the report of all others
        result.complete(TestExecution.failed(file, round, e));
      }
    }

    private TestFileResult execute() {
      ProgramSetup setup = Objects.requireNonNull(setups.get(SettingsPlace.of(file)));
      ProgramSetup fresh = freshSetup(setup);
      if (fresh != null) {
        return execute(fresh);
      }
      TestFileResult first = execute(setup);
      ProgramSetup again = first.isFailed() && !stopped ? freshSetup(setup) : null;
      return again == null ? first : execute(again);
    }

    /** Returns the setup with processes of their own, if the engine of this one is damaged. */
    private @Nullable ProgramSetup freshSetup(ProgramSetup setup) {
      String reason = setup.runtime().damage();
      JsRuntime fresh = reason == null ? null : plan.freshRuntimeOf(setup.runtime());
      if (fresh == null) {
        return null;
      }
      damage = reason;
      return setup.withRuntime(fresh);
    }

    /** Warns if the file ran in a process of its own; called on the reporters' thread. */
    void tellOfDamage() {
      if (damage != null) {
        reporter.warning(
            Problem.warning(
                ProblemCode.ENGINE_DAMAGED,
                Location.NONE,
                file.name() + " ran in a process of its own, since " + damage,
                ""));
      }
    }

    private TestFileResult execute(ProgramSetup setup) {
      TestExecution starting = new TestExecution(setup, file, round, plan);
      execution = starting;
      running.add(starting);
      try {
        return starting.run(reporter::fileStarting);
      } finally {
        running.remove(starting);
      }
    }

    /** Completes the result with what is known. */
    void giveUp() {
      TestExecution begun = execution;
      result.complete(begun == null ? null : begun.end());
    }
  }
}
