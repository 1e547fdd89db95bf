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
  private static final JsSource NOTHING = new JsSource("footbridge:nothing.js", "");

  private final Shell shell;
  private final RunRequest request;
  private final RunSession session;
  private final RunOutputs outputs;

  ProgramRun(Shell shell, RunRequest request, RunSession session, RunOutputs outputs) {
    this.shell = shell;
    this.request = request;
    this.session = session;
    this.outputs = outputs;
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
    try (MiniProgram running = RunEngine.launch(engine, program)) {
      if (starts(running)) {
        transcript.begin();
        CompletableFuture<@Nullable Void> unused =
            running.evaluate(source); // the transcript gets the result
        if (!endsInTime(running)) {
          transcript.timeIsOver(request.timeout(), CommandSpecs.TIMEOUT);
        }
      }
    }
    session.end(transcript);
    String timeout = transcript.timeoutReason();
    if (report != null && timeout != null) {
      report.failure(timeout);
    }
    boolean allWritten = outputs.close();
    return console.summarize(transcript, allWritten);
  }

  /** Waits until the runtime has started: its start does not count as the program's time. */
  private static boolean starts(MiniProgram program) {
    return program.evaluate(NOTHING).handle((nothing, failure) -> failure == null).join();
  }

  private boolean endsInTime(MiniProgram program) {
    if (session.isReplay()) {
      return session.pass(program, request.timeout());
    }
    try {
      program.whenIdle().get(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException | InterruptedException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting can fail only with a timeout", e);
    }
  }
}
