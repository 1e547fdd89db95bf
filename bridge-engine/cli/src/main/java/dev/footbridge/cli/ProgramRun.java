package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.report.ProgramReport;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs one program until it has nothing left to do, or until its timeout. */
final class ProgramRun {
  private static final long MEBIBYTE = 1 << 20;
  private static final JsSource NOTHING = new JsSource("footbridge:nothing.js", "");

  private final Shell shell;
  private final RunRequest request;
  private final RunSession session;
  private final RunOutputs outputs;
  private final Isolation isolation;

  ProgramRun(
      Shell shell,
      RunRequest request,
      RunSession session,
      RunOutputs outputs,
      Isolation isolation) {
    this.shell = shell;
    this.request = request;
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
    JsSource source = program.source();
    RunConsole console = new RunConsole(shell, request.json());
    ProgramTranscript transcript = console.transcript(source, session.clock());
    BridgeEngineBuilder builder = RunEngine.of(request, shell.environment(), transcript);
    session.join(builder, program.info());
    ProgramReport report = outputs.listenTo(builder, program.appId(), session.clock());
    BridgeEngine engine = builder.build();
    engine.warnings().forEach(transcript::warning);
    session.warnings().forEach(transcript::warning);
    CompletableFuture<@Nullable Void> early = new CompletableFuture<>();
    End end = new End(console, transcript, report, early);
    shell.guard().watch(end);
    try {
      runUntil(early, engine, source, transcript);
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
      CompletableFuture<@Nullable Void> early,
      BridgeEngine engine,
      JsSource source,
      ProgramTranscript transcript) {
    MiniProgram running = RunEngine.launch(engine, request.program(), request.timeout(), early);
    if (running == null) {
      return;
    }
    try { // without resources, whose end would be suppressed in the same OutOfMemoryError
      if (starts(running)) {
        transcript.begin();
        CompletableFuture<@Nullable Void> unused =
            running.evaluate(source); // the transcript gets the result
        if (!endsInTime(running, early)) {
          transcript.timeIsOver(request.timeout(), CommandSpecs.TIMEOUT, running.leftToUser());
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

  /** Returns whether the program ended before its timeout, or was ended early. */
  private boolean endsInTime(MiniProgram program, CompletableFuture<@Nullable Void> early) {
    if (session.isReplay()) {
      return session.pass(program, request.timeout());
    }
    try {
      CompletableFuture.anyOf(program.whenIdle(), early)
          .get(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException | InterruptedException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting can fail only with a timeout", e);
    }
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
      int summarized = console.summarize(transcript, written);
      return lost ? ExitStatus.OUTPUT_LOST : summarized; // an early end looks like a failure
    }
  }
}
