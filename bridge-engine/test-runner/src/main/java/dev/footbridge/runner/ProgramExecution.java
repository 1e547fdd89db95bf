package dev.footbridge.runner;

import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.jfr.JfrCalls;
import dev.footbridge.jvm.launch.ProgramLaunch;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import dev.footbridge.runner.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs the program of one test file, in virtual time and no longer than its real time allows. */
final class ProgramExecution {
  /** Jasmine's functions as a script sees them, which may have declared others of these names. */
  private static final String SEEN =
      "{ afterAll, afterEach, beforeAll, beforeEach, describe, expect, expectAsync, fail, fdescribe,"
          + " fit, it, jasmine, pending, setSpecProperty, setSuiteProperty, spyOn,"
          + " spyOnAllFunctions, spyOnProperty, xdescribe, xit }";

  private final ProgramSetup setup;
  private final String timeoutOption;
  private final ManualClock clock;
  private final VirtualTime time;
  private final BridgeEngineBuilder engine;
  private final TestReports reports = new TestReports();
  private final TestFileRun run;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable MiniProgram running;

  /**
   * Prepares the program.
   *
   * @param seed the seed of {@code Math.random}
   * @param timeoutOption the name of the option that sets the timeout; empty if there is none
   */
  ProgramExecution(ProgramSetup setup, TestFile file, int round, long seed, String timeoutOption) {
    this.setup = setup;
    this.timeoutOption = timeoutOption;
    // More patient than the program has time, and what it takes to stop it.
    clock = new ManualClock(setup.startTime(), setup.timeout().plus(Duration.ofSeconds(10)));
    time = new VirtualTime(clock);
    engine =
        setup
            .engine(time::watched)
            .clock(clock)
            .environment(setup.environment().withSeed(seed))
            .callListener(time);
    run = new TestFileRun(file, round, clock, engine, reports);
  }

  /** Returns what reporters add their listeners to, before {@link #run}. */
  TestFileRun fileRun() {
    return run;
  }

  /**
   * Runs the file's tests until they end.
   *
   * @throws Throwable what a plugin throws when it is started, or that it does not return
   */
  void run(List<JsSource> sources, TestLog log) throws Throwable {
    ProgramTranscript transcript = new ProgramTranscript(log, clock);
    reports.passTo(log::report);
    engine.plugin(TestReports.class, () -> reports);
    run.callListener(transcript);
    run.programListener(transcript);
    QuestionListener questions = new QuestionListener(log);
    run.callListener(questions);
    run.programListener(questions);
    if (JfrCalls.isRecorderStarted()) {
      run.callListener(new JfrCalls());
    }
    ProgramLaunch launch = ProgramLaunch.begin(engine.build(), setup.info());
    try (MiniProgram program = launch.await(setup.timeout(), timeoutOption)) {
      running = program;
      log.explainWith(program::explain);
      // What all files wait for does not count as the time of one.
      JasmineSources.ALL.forEach(source -> program.evaluate(source).join());
      reports.programRuns();
      run(program, sources, log, transcript);
    }
    var unused = transcript.end(); // the log has what it writes
  }

  /** Closes the program; {@link #run} then returns, unless a handler keeps it. */
  void abort() {
    closed.set(true);
    MiniProgram program = running;
    if (program != null) {
      var unused = program.closeAsync();
    }
  }

  private void run(
      MiniProgram program, List<JsSource> sources, TestLog log, ProgramTranscript transcript) {
    Clock realTime = Clock.system();
    Clock.Alarm alarm =
        realTime.at(
            realTime.nanoTime() + setup.timeout().toNanos(), () -> stop(program, transcript));
    try {
      JsSource tests = sources.get(sources.size() - 1);
      if ((!setup.isWhole() || TestedProgram.start(program, tests, log::giveUp))
          && sources.stream().limit(sources.size() - 1).allMatch(source -> runs(program, source))
          && runs(program, step("'expose'"))
          && runs(program, step("'check', " + SEEN))
          && runs(program, tests)
          && runs(program, step("'run'"))
          && !time.pass(program, () -> log.isOver() || closed.get())) {
        log.giveUp("the tests did not end, and nothing is left that could end them");
      }
    } finally {
      alarm.cancel();
    }
  }

  private void stop(MiniProgram program, ProgramTranscript transcript) {
    transcript.timeIsOver(setup.timeout(), timeoutOption, program);
    closed.set(true);
    var unused = program.closeAsync();
  }

  /** Returns a call of what {@code testing.js} has for the host. */
  private JsSource step(String arguments) {
    return new JsSource(
        "footbridge:step.js", "__footbridge_tests('" + reports.token() + "', " + arguments + ")");
  }

  private static boolean runs(MiniProgram program, JsSource source) {
    return program.evaluate(source).handle((nothing, failure) -> failure == null).join();
  }
}
