package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.report.ProgramReport;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Runs one program on its course, or until its timeout. */
final class ProgramRun {
  private static final long MEBIBYTE = 1 << 20;
  private static final JsSource NOTHING = new JsSource("footbridge:nothing.js", "");

  private final Shell shell;
  private final RunRequest request;
  private final RunCourse course;
  private final RunSession session;
  private final RunOutputs outputs;
  private final Isolation isolation;

  ProgramRun(
      Shell shell,
      RunRequest request,
      RunCourse course,
      RunSession session,
      RunOutputs outputs,
      Isolation isolation) {
    this.shell = shell;
    this.request = request;
    this.course = course;
    this.session = session;
    this.outputs = outputs;
    this.isolation = isolation;
  }

  /**
   * Runs the program; returns its {@link ExitStatus}.
   *
   * @throws BridgeConfigurationException if the configuration is wrong
   */
  int run() {
    ProgramFolder program = request.program();
    RunConsole console = new RunConsole(shell, request.json());
    ProgramTranscript transcript = console.transcript(course.source(), session.clock());
    BridgeEngineBuilder builder = RunEngine.of(request, shell.environment(), transcript);
    course.join(builder);
    session.join(builder, program.info());
    ProgramReport report = outputs.listenTo(builder, program.appId(), session.clock());
    BridgeEngine engine = builder.build();
    engine.warnings().forEach(transcript::warning);
    course.warnings().forEach(transcript::warning);
    session.warnings().forEach(transcript::warning);
    CompletableFuture<@Nullable Void> early = new CompletableFuture<>();
    End end = new End(console, transcript, report, early);
    shell.guard().watch(end);
    try {
      runUntil(early, engine, transcript);
    } catch (BridgeConfigurationException e) {
      throw e;
    } catch (OutOfMemoryError e) { // on this thread: another took the last of it
      end.endEarly(
          "the Java heap of this process ("
              + Runtime.getRuntime().maxMemory() / MEBIBYTE
              + " MiB, see -Xmx) was full");
    } catch (Throwable e) { // the reports have what happened until now
      end.endEarly("the run ended by " + e);
      int unused = end.report();
      throw e;
    }
    return end.report();
  }

  private void runUntil(
      CompletableFuture<@Nullable Void> early, BridgeEngine engine, ProgramTranscript transcript) {
    MiniProgram running = RunEngine.launch(engine, request.program(), request.timeout(), early);
    if (running == null) {
      return;
    }
    try { // without resources, whose end would be suppressed in the same OutOfMemoryError
      if (starts(running)) {
        transcript.begin();
        if (!course.run(running, early) && !early.isDone()) {
          transcript.timeIsOver(request.timeout(), CommandSpecs.TIMEOUT, running);
        }
        ScriptError failure = course.failure();
        if (failure != null) {
          transcript.error(running.info(), failure);
          outputs.error(running.info(), failure);
        }
      }
    } finally {
      running.close();
    }
    if (engine.abandonedPrograms() > 0) {
      shell.guard().programAbandoned();
    }
  }

  /** Waits until the runtime has started: its start does not count as the program's time. */
  private static boolean starts(MiniProgram program) {
    return program.evaluate(NOTHING).handle((nothing, failure) -> failure == null).join();
  }

  /** The end of the run: in time, or early. */
  private final class End implements ProcessGuard.Command {
    private final RunConsole console;
    private final ProgramTranscript transcript;
    private final @Nullable ProgramReport report;
    private final CompletableFuture<@Nullable Void> early;
    private volatile boolean lost;
    private @Nullable Integer status; // guarded by this

    End(
        RunConsole console,
        ProgramTranscript transcript,
        @Nullable ProgramReport report,
        CompletableFuture<@Nullable Void> early) {
      this.console = console;
      this.transcript = transcript;
      this.report = report;
      this.early = early;
    }

    @Override
    public void endEarly(String reason) {
      transcript.failure(reason);
      if (report != null) {
        report.failure(reason);
      }
      early.complete(null);
    }

    @Override
    public void outputLost() {
      lost = true;
      early.completeAsync(() -> null); // not on the thread that writes, which has locks
    }

    @Override
    public synchronized int report() {
      Integer known = status;
      if (known == null) {
        known = write();
        status = known;
      }
      return known;
    }

    private int write() {
      session.end(transcript);
      String timeout = transcript.timeoutReason();
      if (report != null && timeout != null) {
        report.failure(timeout);
      }
      int written = outputs.finish();
      isolation.report(shell, request.json());
      int summarized = console.summarize(transcript, written, course.timersLeft());
      return lost ? ExitStatus.OUTPUT_LOST : summarized; // an early end looks like a failure
    }
  }
}
