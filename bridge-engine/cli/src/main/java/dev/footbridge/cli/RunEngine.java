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
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import java.time.Duration;
import java.util.Map;

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
    ProgramFolder program = request.program();
    CompilationCache cache = CompilationCache.ofUser(environment);
    BridgeEngineBuilder builder =
        BridgeEngine.builder()
            .runtime(request.runtime())
            .limits(LIMITS)
            .customApis(program.customApis())
            .stacks(StackRecording.PROMISES) // an unhandled rejection says where the call was
            .callListener(transcript)
            .programListener(transcript);
    if (JfrCalls.isRecorderStarted()) {
      builder.callListener(new JfrCalls());
    }
    PluginLoader loader = new PluginLoader(program.classpath(), cache);
    new LoadedPlugins(loader.load(program.plugins())).registerWith(builder);
    return builder;
  }

  /**
   * Launches the program.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if a plugin cannot be
   *     started
   */
  static MiniProgram launch(BridgeEngine engine, ProgramFolder program) {
    try {
      return engine.launch(program.info());
    } catch (Throwable e) { // whatever the plugin throws, also an Error
      throw RunRequest.wrong(
          ProblemCode.PLUGIN_LOADING,
          "a plugin cannot be started\n    " + JavaStack.of(e).replace("\n", "\n    "),
          "");
    }
  }
}
