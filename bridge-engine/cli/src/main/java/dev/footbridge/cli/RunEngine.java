package dev.footbridge.cli;

import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.StackRecording;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.LoadedPlugins;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.jfr.JfrCalls;
import dev.footbridge.jvm.launch.ProgramLaunch;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes the engine of a run from what the program's settings and the options name. */
final class RunEngine {
  /** A program whose time is over may end its turn, or it would look as if it never did. */
  private static final Limits LIMITS = Limits.DEFAULT.withCloseGrace(Duration.ofMillis(100));

  private RunEngine() {}

  /**
   * Starts to build the engine, with the program's plugins.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if something cannot be
   *     loaded
   */
  static BridgeEngineBuilder of(
      RunRequest request, Map<String, String> environment, ProgramTranscript transcript) {
    return of(request, environment).callListener(transcript).programListener(transcript);
  }

  /** Does the same without a transcript. */
  static BridgeEngineBuilder of(RunRequest request, Map<String, String> environment) {
    ProgramFolder program = request.program();
    CompilationCache cache = CompilationCache.ofUser(environment);
    BridgeEngineBuilder builder =
        BridgeEngine.builder()
            .runtime(request.runtime())
            .limits(LIMITS)
            .customApis(program.customApis())
            .stacks(StackRecording.PROMISES); // an unhandled rejection says where the call was
    if (JfrCalls.isRecorderStarted()) {
      builder.callListener(new JfrCalls());
    }
    var plugins =
        new PluginLoader(program.classpath(), cache, program.importMapping())
            .load(program.plugins());
    new LoadedPlugins(plugins).joinTo(builder);
    return builder;
  }

  /**
   * Launches the program.
   *
   * @param timeout how long its plugins may take to start
   * @param early ends the launch when it completes
   * @return the program; null if the launch was ended early
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if a plugin cannot be
   *     started in time
   */
  static @Nullable MiniProgram launch(
      BridgeEngine engine,
      ProgramFolder program,
      Duration timeout,
      CompletableFuture<@Nullable Void> early) {
    ProgramLaunch launch = ProgramLaunch.begin(engine, program.info());
    CompletableFuture<Void> unused = early.thenRun(launch::cancel);
    try {
      return launch.await(timeout, CommandSpecs.TIMEOUT);
    } catch (Throwable e) { // whatever the plugin throws, also an Error
      if (early.isDone()) {
        return null;
      }
      throw RunRequest.wrong(
          ProblemCode.PLUGIN_LOADING,
          "a plugin cannot be started\n    " + JavaStack.of(e).replace("\n", "\n    "),
          "");
    }
  }
}
