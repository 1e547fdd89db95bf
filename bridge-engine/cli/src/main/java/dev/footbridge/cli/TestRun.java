package dev.footbridge.cli;

import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.mock.MockUse;
import dev.footbridge.jvm.report.ProgramReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs the test files of a folder once, each in a program of its own, as many at once as cores. */
final class TestRun {
  private final Shell shell;
  private final TestRequest request;
  private final TestOutput output;
  private final Map<Path, TestSetup> setups = new TreeMap<>();
  private final RunOutputs outputs;
  private final MockUse mockUse = new MockUse();
  private final AtomicBoolean stopped = new AtomicBoolean();

  TestRun(Shell shell, TestRequest request) {
    this.shell = shell;
    this.request = request;
    output = request.json() ? new JsonTestOutput(shell.out()) : new TextTestOutput(shell);
    outputs = RunOutputs.of(request.options(), shell, "Tests in " + request.folder());
  }

  /**
   * Runs the tests; returns the {@link ExitStatus}.
   *
   * @throws dev.footbridge.engine.config.BridgeConfigurationException if they cannot be run as they
   *     are configured
   */
  int run() {
    List<TestFile> files = TestFile.in(request.folder());
    if (files.isEmpty()) {
      throw RunRequest.wrong(
          "the folder " + request.folder() + " holds no tests; their files end in .test.js");
    }
    files = files.stream().filter(file -> request.shard().has(file.name())).toList();
    prepare(files);
    OutputFile junitXml = OutputFile.of(CommandSpecs.JUNIT_XML, request.junitXml(), shell);
    List<TestFileResult> results = new ArrayList<>();
    TestCounts counts = runAll(files, results);
    if (request.filter() != null && counts.tests() == 0 && request.shard().equals(Shard.WHOLE)) {
      throw RunRequest.wrong(CommandSpecs.FILTER + ": no test matches '" + request.filter() + "'");
    }
    if (isWhole(counts)) {
      unusedMocks().forEach(output::warning);
    }
    boolean observed = outputs.close();
    boolean allWritten = junitXml.write(out -> JunitXml.write(out, results)) && observed;
    int status = ExitStatus.of(counts.failed() > 0, allWritten);
    output.summary(counts, status);
    return status;
  }

  private void prepare(List<TestFile> files) {
    CompilationCache cache = CompilationCache.ofUser(shell.environment());
    Set<String> warnings = new LinkedHashSet<>();
    for (TestFile file : files) {
      setups.computeIfAbsent(
          file.settings(),
          folder -> {
            ProgramFolder settings = ProgramFolder.read(file.path(), folder);
            TestSetup setup =
                TestSetup.of(RunRequest.of(request.options(), settings), cache, mockUse);
            if (request.options().hasMatchedOption(CommandSpecs.OPTIMIZE)) {
              Optimizer.require(setup.runtime());
            }
            warnings.addAll(
                setup
                    .engine(mocks -> mocks)
                    .build()
                    .warnings()); // finds what is wrong with it, too
            return setup;
          });
    }
    warnings.forEach(output::warning);
  }

  /** Tells whether all tests of the folder have run: else a mock may be for one of the others. */
  private boolean isWhole(TestCounts counts) {
    return request.filter() == null && request.shard().equals(Shard.WHOLE) && counts.notRun() == 0;
  }

  private Set<String> unusedMocks() {
    Set<String> unused = new LinkedHashSet<>();
    for (TestSetup setup : setups.values()) {
      if (setup.mocks() != null) {
        unused.addAll(setup.mocks().unused());
      }
    }
    return unused;
  }

  private TestCounts runAll(List<TestFile> files, List<TestFileResult> results) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<@Nullable TestFileResult>> running = new ArrayList<>();
      for (int i = 1; i <= request.rounds(); i++) {
        int round = i;
        files.forEach(file -> running.add(workers.submit(() -> runUnlessStopped(file, round))));
      }
      TestCounts counts = TestCounts.ZERO;
      int done = 0;
      for (Future<@Nullable TestFileResult> each : running) {
        TestFileResult result = each.get();
        if (result == null) {
          counts = counts.plusNotRun();
          continue;
        }
        results.add(result);
        counts = counts.plus(result);
        output.file(result);
        output.progress(++done, running.size(), counts.failed());
      }
      return counts;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RunRequest.wrong("the tests were interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a test file failed to fail", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private @Nullable TestFileResult runUnlessStopped(TestFile file, int round) {
    if (stopped.get()) {
      return null;
    }
    TestFileResult result = run(file, round);
    if (request.failFast() && result.isFailed()) {
      stopped.set(true);
    }
    return result;
  }

  private TestFileResult run(TestFile file, int round) {
    long began = System.nanoTime();
    List<JsSource> sources = file.sources();
    TestSetup setup = setups.get(file.settings());
    if (setup == null) {
      throw new IllegalStateException("each file's settings were read");
    }
    AtomicReference<@Nullable ProgramReport> report = new AtomicReference<>();
    List<TestResult> tests =
        TestProgram.run(
            setup,
            sources,
            request.wanted(file),
            (engine, clock) -> {
              report.set(outputs.listenTo(engine, file.name(), clock, WithoutReports::new));
              return engine.build();
            });
    double millis = Durations.millis(System.nanoTime() - began);
    ProgramReport told = report.get();
    if (told != null) {
      tests.forEach(test -> told.test(test.outcome()));
    }
    return new TestFileResult(file.name(), round, millis, tests);
  }
}
