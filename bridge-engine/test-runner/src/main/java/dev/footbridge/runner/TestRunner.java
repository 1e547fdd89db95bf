package dev.footbridge.runner;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.mock.MockUse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Runs the tests of plans: each file in a program of its own, several at once. Immutable. */
public final class TestRunner {
  /** The default time for one file, in real time. */
  public static final Duration DEFAULT_TIMEOUT = ProgramSetup.DEFAULT_TIMEOUT;

  private final CompilationCache cache;
  private final int workers;

  /**
   * Creates a runner with as many workers as the machine has processors.
   *
   * @param cache the cache for plugins that are compiled from source
   */
  public TestRunner(CompilationCache cache) {
    this(Objects.requireNonNull(cache, "cache"), Runtime.getRuntime().availableProcessors());
  }

  private TestRunner(CompilationCache cache, int workers) {
    this.cache = cache;
    this.workers = workers;
  }

  /**
   * Returns a runner that runs at most {@code count} files at once.
   *
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  public TestRunner withWorkers(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("workers: expected 1 or more, but found " + count);
    }
    return new TestRunner(cache, count);
  }

  /**
   * Runs a plan, with worker threads, and returns when all its files have run.
   *
   * @throws BridgeConfigurationException if the configuration is wrong; no test has run
   * @throws CancellationException if this thread is interrupted; the interrupt is kept
   */
  public TestRunResult run(TestPlan plan, Reporter reporter) {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(reporter, "reporter");
    return run(plan, reporter, new EarlyEnd());
  }

  /** Runs a plan like {@link #run(TestPlan, Reporter)}, but {@code early} may end it before. */
  public TestRunResult run(TestPlan plan, Reporter reporter, EarlyEnd early) {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(reporter, "reporter");
    Objects.requireNonNull(early, "early");
    List<TestFile> inShard = plan.files();
    List<TestFile> files = inShard.stream().filter(plan.filter()::mayWantTestsOf).toList();
    MockUse mockUse = new MockUse();
    Map<SettingsPlace, ProgramSetup> setups = prepare(plan, files, mockUse, reporter);
    reporter.started(plan, files);
    TestRunResult result = new TestWorkers(plan, setups, reporter).run(files, workers, early);
    if (plan.isWhole()
        && result.counts().notRun() == 0) { // otherwise a mock may be for a test that did not run
      unusedMocks(setups).forEach(reporter::warning);
    }
    if (!plan.shard().equals(Shard.WHOLE) && result.counts().tests() == 0) {
      reporter.warning(plan.shard().emptiness(inShard.isEmpty()));
    }
    reporter.finished(result);
    return result;
  }

  /** Loads and checks the settings of the files. Returns them by where they are. */
  private Map<SettingsPlace, ProgramSetup> prepare(
      TestPlan plan, List<TestFile> files, MockUse mockUse, Reporter reporter) {
    Map<SettingsPlace, ProgramSetup> setups = new LinkedHashMap<>();
    Set<Problem> warnings = new LinkedHashSet<>();
    for (TestFile file : files) {
      setups.computeIfAbsent(
          SettingsPlace.of(file),
          place -> {
            ProgramSetup setup = ProgramSetup.of(plan.settingsOf(file), cache, mockUse, plan);
            warnings.addAll(setup.warnings());
            return setup;
          });
    }
    warnings.forEach(reporter::warning);
    return setups;
  }

  private static Set<Problem> unusedMocks(Map<SettingsPlace, ProgramSetup> setups) {
    Set<Problem> unused = new LinkedHashSet<>();
    setups.values().forEach(setup -> unused.addAll(setup.unusedMocks()));
    return unused;
  }
}
