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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs one program until it has nothing left to do, or its time is over. */
final class ProgramRun {
  /** A program whose time is over may end its turn, or it would look as if it never did. */
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
   * @throws BridgeConfigurationException if it cannot be run as it is configured
   */
  int run() {
    ProgramFolder program = request.program();
    JsSource source = program.source();
    Transcript transcript =
        request.json()
            ? new JsonTranscript(shell.out())
            : new TextTranscript(shell.out(), Colours.of(shell), source);
    RunRecord record = new RunRecord(transcript, session.clock());
    BridgeEngineBuilder builder = engine(program, record);
    ProgramReport report =
        outputs.listenTo(builder, program.appId(), session.clock(), calls -> calls);
    BridgeEngine engine = builder.build();
    engine.warnings().forEach(record::warning);
    try (MiniProgram running = launch(engine, program)) {
      if (starts(running)) {
        record.begin();
        CompletableFuture<@Nullable Void> unused = running.evaluate(source); // the record is told
        if (!endsInTime(running)) {
          record.timeIsOver(request.timeout());
        }
      }
    }
    session.end(record);
    String unfinished = record.reasonUnfinished();
    if (report != null && unfinished != null) {
      report.failure(unfinished);
    }
    return record.end(outputs.close());
  }

  private BridgeEngineBuilder engine(ProgramFolder program, RunRecord record) {
    CompilationCache cache = CompilationCache.ofUser(shell.environment());
    BridgeEngineBuilder builder =
        BridgeEngine.builder()
            .runtime(request.runtime())
            .limits(LIMITS)
            .customApis(program.customApis())
            .callListener(record)
            .programListener(record);
    if (JfrCalls.isRecorderStarted()) {
      builder.callListener(new JfrCalls());
    }
    new PluginLoader(program.classpath(), cache).load(program.plugins()).forEach(builder::plugin);
    session.join(builder, program.info());
    return builder;
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

  /** Waits until JavaScript runs: how long that takes shall not count as the program's time. */
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
      throw new IllegalStateException("waiting fails only by time", e);
    }
  }
}
