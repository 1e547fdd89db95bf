package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.jfr.JfrCalls;
import dev.footbridge.jvm.report.ProgramReport;
import dev.footbridge.jvm.text.Colours;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.transcript.JsonTranscript;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import dev.footbridge.jvm.transcript.TextTranscript;
import dev.footbridge.jvm.transcript.TranscriptCounts;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs one program until it has nothing left to do, or until its timeout. */
final class ProgramRun {
  /** Grace time after the timeout: a turn that ends in it is not reported as an endless one. */
  private static final Limits LIMITS = Limits.DEFAULT.withCloseGrace(Duration.ofMillis(100));

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
    ProgramTranscript transcript =
        new ProgramTranscript(
            request.json()
                ? new JsonTranscript(shell.out())
                : new TextTranscript(shell.out(), shell.colours(), source),
            session.clock());
    BridgeEngineBuilder builder = engine(program, transcript);
    ProgramReport report = outputs.listenTo(builder, program.appId(), session.clock());
    BridgeEngine engine = builder.build();
    engine.warnings().forEach(transcript::warning);
    try (MiniProgram running = launch(engine, program)) {
      if (starts(running)) {
        transcript.begin();
        CompletableFuture<@Nullable Void> unused =
            running.evaluate(source); // the transcript gets the result
        if (!endsInTime(running)) {
          transcript.timeIsOver(request.timeout());
        }
      }
    }
    session.end(transcript);
    String timeout = transcript.timeoutReason();
    if (report != null && timeout != null) {
      report.failure(timeout);
    }
    boolean allWritten = outputs.close();
    return summarize(transcript.end(), allWritten);
  }

  private BridgeEngineBuilder engine(ProgramFolder program, ProgramTranscript transcript) {
    CompilationCache cache = CompilationCache.ofUser(shell.environment());
    BridgeEngineBuilder builder =
        BridgeEngine.builder()
            .runtime(request.runtime())
            .limits(LIMITS)
            .customApis(program.customApis())
            .callListener(transcript)
            .programListener(transcript);
    if (JfrCalls.isRecorderStarted()) {
      builder.callListener(new JfrCalls());
    }
    new PluginLoader(program.classpath(), cache).load(program.plugins()).forEach(builder::plugin);
    session.join(builder, program.info());
    return builder;
  }

  /** Prints the last line; returns the {@link ExitStatus}. */
  private int summarize(TranscriptCounts counts, boolean allWritten) {
    int status = ExitStatus.of(counts.errors() > 0, allWritten);
    String text = counts.line() + "; exit " + status;
    Colours colours = shell.colours();
    shell
        .out()
        .println(
            request.json()
                ? "{\"type\":\"end\",\"exit\":" + status + "}"
                : status == ExitStatus.OK ? text : colours.red(text));
    shell.out().flush();
    return status;
  }

  private static MiniProgram launch(BridgeEngine engine, ProgramFolder program) {
    try {
      return engine.launch(program.info());
    } catch (RuntimeException | LinkageError e) {
      throw RunRequest.wrong(
          ProblemCode.PLUGIN_LOADING,
          "a plugin cannot be started\n    " + JavaStack.of(e).replace("\n", "\n    "),
          "");
    }
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
