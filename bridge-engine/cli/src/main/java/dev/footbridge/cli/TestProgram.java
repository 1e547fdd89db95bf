package dev.footbridge.cli;

import dev.footbridge.cli.TestReport.Spec;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.jfr.JfrCalls;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Runs one test file in a program of its own, in virtual time. */
final class TestProgram {
  private static final JsSource RUN = new JsSource("footbridge:run.js", "__footbridge_run_tests()");

  private final TestSetup setup;
  private final TestLog log;
  private final ManualClock clock;
  private final VirtualTime time;
  private final ProgramTranscript record;
  private final AtomicBoolean closed = new AtomicBoolean();

  private TestProgram(TestSetup setup, TestLog log) {
    this.setup = setup;
    this.log = log;
    // More than the program has, and what it takes to stop it.
    clock = new ManualClock(setup.timeout().plus(Duration.ofSeconds(10)));
    time = new VirtualTime(clock);
    record = new ProgramTranscript(log, clock);
  }

  /**
   * Runs the tests; whatever goes wrong is part of what came of them.
   *
   * @param sources the program's scripts, in order; the last defines the tests
   * @param wanted which of them are to run
   * @param build builds the engine, and adds who else wants to listen; is told the program's clock
   */
  static List<TestResult> run(
      TestSetup setup,
      List<JsSource> sources,
      Predicate<Spec> wanted,
      BiFunction<BridgeEngineBuilder, Clock, BridgeEngine> build) {
    TestLog log = new TestLog(sources, wanted);
    try {
      new TestProgram(setup, log).run(sources, build);
    } catch (RuntimeException | LinkageError e) { // of a plugin that cannot be created, for one
      log.giveUp(JavaStack.of(e));
    }
    return log.results();
  }

  private void run(
      List<JsSource> sources, BiFunction<BridgeEngineBuilder, Clock, BridgeEngine> build) {
    BridgeEngineBuilder builder =
        setup
            .engine(time::watched)
            .plugin(TestReports.class, () -> new TestReports(log::report))
            .clock(clock)
            .callListener(time)
            .callListener(new WithoutReports(record))
            .programListener(record);
    if (JfrCalls.isRecorderStarted()) {
      builder.callListener(new WithoutReports(new JfrCalls()));
    }
    try (MiniProgram program = build.apply(builder, clock).launch(setup.info())) {
      // What all files wait for does not count as the time of one.
      JasmineSources.ALL.forEach(source -> program.evaluate(source).join());
      run(program, sources);
    }
    var unused = record.end(); // the log is told
  }

  private void run(MiniProgram program, List<JsSource> sources) {
    Clock realTime = Clock.system();
    Clock.Alarm alarm =
        realTime.at(realTime.nanoTime() + setup.timeout().toNanos(), () -> timeIsOver(program));
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

  private void timeIsOver(MiniProgram program) {
    record.timeIsOver(setup.timeout());
    closed.set(true);
    var unused = program.closeAsync();
  }

  private static boolean runs(MiniProgram program, JsSource source) {
    return program.evaluate(source).handle((nothing, failure) -> failure == null).join();
  }
}
