package dev.footbridge.runner;

import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.text.JavaStack;
import java.util.List;
import java.util.function.Consumer;

/** Runs one test file once. */
final class TestExecution {
  private TestExecution() {}

  /**
   * Runs the file. All errors are part of the result.
   *
   * @param seed the seed of {@code Math.random}
   * @param filter selects the tests to run
   * @param starting is called before the run, and may add listeners
   */
  static TestFileResult run(
      ProgramSetup setup,
      TestFile file,
      int round,
      long seed,
      TestFilter filter,
      Consumer<TestFileRun> starting) {
    long began = System.nanoTime();
    List<JsSource> sources = file.sources();
    ProgramExecution execution = new ProgramExecution(setup, file, round, seed);
    TestFileRun run = execution.fileRun();
    TestLog log = new TestLog(sources, run, filter);
    starting.accept(run);
    try {
      execution.run(sources, log);
    } catch (RuntimeException | LinkageError e) { // for example, of a plugin that cannot be created
      log.giveUp(JavaStack.of(e));
    }
    List<TestResult> tests = log.results();
    double millis = Durations.millis(System.nanoTime() - began);
    TestFileResult result = new TestFileResult(file, round, millis, tests);
    run.fileFinished(result);
    return result;
  }
}
