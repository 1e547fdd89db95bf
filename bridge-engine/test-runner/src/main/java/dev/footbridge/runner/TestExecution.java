package dev.footbridge.runner;

import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.jfr.JfrCalls;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import dev.footbridge.runner.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs one test file once, in a program of its own and in virtual time. */
final class TestExecution {
  private static final JsSource RUN = new JsSource("footbridge:run.js", "__footbridge_run_tests()");

  private final ProgramSetup setup;
  private final ManualClock clock;
  private final VirtualTime time;
  private final BridgeEngineBuilder engine;
  private final TestFileRun run;
  private final AtomicBoolean closed = new AtomicBoolean();

  private TestExecution(ProgramSetup setup, TestFile file, int round) {
    this.setup = setup;
    // Longer than the program's timeout and the time to stop it.
    clock = new ManualClock(setup.timeout().plus(Duration.ofSeconds(10)));
    time = new VirtualTime(clock);
    engine = setup.engine(time::watched).clock(clock).callListener(time);
    run = new TestFileRun(file, round, clock, engine);
  }

  /**
   * Runs the file. All errors are part of the result.
   *
   * @param filter selects the tests to run
   * @param starting is called before the run, and may add listeners
   */
  static TestFileResult run(
      ProgramSetup setup,
      TestFile file,
      int round,
      TestFilter filter,
      Consumer<TestFileRun> starting) {
    long began = System.nanoTime();
    List<JsSource> sources = file.sources();
    TestExecution execution = new TestExecution(setup, file, round);
    TestLog log = new TestLog(sources, execution.run, filter);
    starting.accept(execution.run);
    try {
      execution.run(sources, log);
    } catch (RuntimeException | LinkageError e) { // for example, of a plugin that cannot be created
      log.giveUp(JavaStack.of(e));
    }
    List<TestResult> tests = log.results();
    double millis = Durations.millis(System.nanoTime() - began);
    TestFileResult result = new TestFileResult(file, round, millis, tests);
    execution.run.fileFinished(result);
    return result;
  }

  private void run(List<JsSource> sources, TestLog log) {
    ProgramTranscript transcript = new ProgramTranscript(log, clock);
    engine.plugin(TestReports.class, () -> new TestReports(log::report));
    run.callListener(transcript);
    run.programListener(transcript);
    if (JfrCalls.isRecorderStarted()) {
      run.callListener(new JfrCalls());
    }
    try (MiniProgram program = engine.build().launch(setup.info())) {
      // The runtime's start does not count as the time of this file.
      JasmineSources.ALL.forEach(source -> program.evaluate(source).join());
      run(program, sources, log, transcript);
    }
    var unused = transcript.end(); // the log has everything already
  }

  private void run(
      MiniProgram program, List<JsSource> sources, TestLog log, ProgramTranscript transcript) {
    Clock realTime = Clock.system();
    Clock.Alarm alarm =
        realTime.at(
            realTime.nanoTime() + setup.timeout().toNanos(), () -> stop(program, transcript));
    try {
      if (sources.stream().allMatch(source -> runs(program, source))
          && runs(program, RUN)
          && !time.pass(program, () -> log.isOver() || closed.get())) {
        log.giveUp("the tests did not end, and nothing is left that could end them");
      }
    } finally {
      alarm.cancel();
    }
  }

  private void stop(MiniProgram program, ProgramTranscript transcript) {
    transcript.timeIsOver(setup.timeout());
    closed.set(true);
    var unused = program.closeAsync();
  }

  private static boolean runs(MiniProgram program, JsSource source) {
    return program.evaluate(source).handle((nothing, failure) -> failure == null).join();
  }
}
