package dev.footbridge.runner.walk;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.observe.StackRecording;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.launch.ProgramLaunch;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import dev.footbridge.program.LogicMode;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.WholeProgramLogic;
import dev.footbridge.program.config.AppPage;
import dev.footbridge.runner.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Opens each page of a whole program once, in virtual time (rule W61): its hooks run, and then what
 * it has started, for at most two seconds of the program's clock. A page that does not end within
 * its real time, or ends the program otherwise, is stopped; a new program goes on with the next.
 * For one walk.
 */
public final class ProgramWalk {
  /** The real time for one page by default. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  private static final JsSource NOTHING = new JsSource("footbridge:nothing.js", "");

  private final WholeProgram whole;
  private final MiniAppInfo info;
  private final WalkEngines engines;
  private final Duration timeout;
  private final String timeoutOption;
  private final @Nullable Instant startTime;
  private final WalkLog log;
  private volatile @Nullable String reason; // why it ends early
  private volatile @Nullable ProgramLaunch launching;
  private volatile @Nullable WalkedProgram running;

  /**
   * Prepares a walk of a program, with {@link #DEFAULT_TIMEOUT}.
   *
   * @param info what the programs know about themselves
   * @param engines supplies an engine for each program that is needed
   */
  public ProgramWalk(WholeProgram program, MiniAppInfo info, WalkEngines engines) {
    this(
        Objects.requireNonNull(program, "program"),
        Objects.requireNonNull(info, "info"),
        Objects.requireNonNull(engines, "engines"),
        DEFAULT_TIMEOUT,
        "",
        null);
  }

  private ProgramWalk(
      WholeProgram whole,
      MiniAppInfo info,
      WalkEngines engines,
      Duration timeout,
      String timeoutOption,
      @Nullable Instant startTime) {
    this.whole = whole;
    this.info = info;
    this.engines = engines;
    this.timeout = timeout;
    this.timeoutOption = timeoutOption;
    this.startTime = startTime;
    this.log = new WalkLog(new PageScripts(whole));
  }

  /**
   * Returns a walk with another real time for each page, and for the start of the app.
   *
   * @param option the name of the option that sets it, for messages; empty if there is none
   */
  public ProgramWalk withTimeout(Duration time, String option) {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(option, "option");
    return new ProgramWalk(whole, info, engines, time, option, startTime);
  }

  /** Returns a walk whose programs' clocks begin at a time; null for the machine's. */
  public ProgramWalk withStartTime(@Nullable Instant time) {
    return new ProgramWalk(whole, info, engines, timeout, timeoutOption, time);
  }

  /**
   * Walks, and returns when all pages were opened, or after {@link #end}.
   *
   * @param reporter is told of warnings and of the progress, not of the result
   * @throws BridgeConfigurationException if the configuration is wrong, or a plugin cannot be
   *     started
   */
  public WalkResult walk(WalkReporter reporter) {
    Objects.requireNonNull(reporter, "reporter");
    ReadApis apis = new ReadApis(whole);
    whole.warnings().forEach(reporter::warning);
    List<AppPage> pages = whole.app().pages();
    WalkedProgram program = null;
    try {
      for (int i = 0; i < pages.size() && reason == null; i++) {
        AppPage page = pages.get(i);
        reporter.opening(page.path(), i + 1, pages.size());
        if (program != null && !program.goesOn()) { // it ended after the last page was left
          close(program);
          program = null;
        }
        if (program == null) {
          program = begin(apis, i == 0 ? reporter : null);
        }
        if (program != null && !visit(program, page, apis)) {
          close(program);
          program = null;
        }
      }
    } finally {
      close(program);
    }
    return result();
  }

  /** Returns what is known until now; called on any thread. */
  public WalkResult result() {
    List<PageResult> results = new ArrayList<>();
    whole.app().pages().forEach(page -> results.add(log.result(page.path())));
    return new WalkResult(log.result(""), results, reason);
  }

  /**
   * Ends the walk early, from another thread: stops its program; {@link #walk} then returns what is
   * known.
   *
   * @param why the reason, in words
   */
  public void end(String why) {
    reason = Objects.requireNonNull(why, "why");
    log.abort();
    ProgramLaunch launch = launching;
    if (launch != null) {
      launch.cancel();
    }
    WalkedProgram program = running;
    if (program != null) {
      program.abort();
    }
  }

  private static boolean visit(WalkedProgram program, AppPage page, ReadApis apis) {
    String script = page.script();
    return program.open(page.path(), script == null ? Map.of() : apis.of(script));
  }

  private void close(@Nullable WalkedProgram program) {
    running = null;
    if (program != null) {
      program.close();
    }
  }

  /** Launches a program and starts its app; returns null if that ends the walk. */
  private @Nullable WalkedProgram begin(ReadApis apis, @Nullable WalkReporter reporter) {
    WalkedProgram program = launch(reporter);
    if (program == null) {
      return null;
    }
    running = program;
    if (reason == null && program.start(apis.ofApp())) {
      return program;
    }
    close(program);
    if (reason == null) {
      reason = "the app did not start, so that its pages could not be opened";
    }
    return null;
  }

  private @Nullable WalkedProgram launch(@Nullable WalkReporter reporter) {
    // More patient than a page has time, and what it takes to stop it.
    ManualClock clock =
        new ManualClock(
            startTime == null ? Instant.now() : startTime, timeout.plus(Duration.ofSeconds(10)));
    VirtualTime time = new VirtualTime(clock);
    ProgramTranscript transcript = new ProgramTranscript(log, clock);
    WholeProgramLogic logic = whole.logic(LogicMode.RUN);
    BridgeEngine engine =
        engines
            .create(clock, time::watched)
            .clock(clock)
            .logic(logic)
            .stacks(StackRecording.ALL)
            .callListener(time)
            .callListener(transcript)
            .programListener(transcript)
            .programListener(log)
            .build();
    if (reporter != null) {
      engine.warnings().forEach(reporter::warning);
    }
    log.begin();
    ProgramLaunch launch = ProgramLaunch.begin(engine, info);
    launching = launch;
    try {
      MiniProgram program = launch.await(timeout, timeoutOption);
      // The start of the runtime does not count as the app's time.
      var unused = program.evaluate(NOTHING).handle((nothing, failure) -> null).join();
      return new WalkedProgram(
          program, clock, time, log, transcript, new WalkLimit(timeout, timeoutOption));
    } catch (Throwable e) { // whatever the plugin throws, also an Error
      if (reason != null) {
        return null;
      }
      throw new BridgeConfigurationException(
          Problem.error(
              ProblemCode.PLUGIN_LOADING,
              Location.NONE,
              "a plugin cannot be started\n    " + JavaStack.of(e).replace("\n", "\n    "),
              ""));
    } finally {
      launching = null;
    }
  }
}
