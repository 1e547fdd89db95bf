package dev.footbridge.cli;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.config.CustomApiConfig;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.ProgramFolder;
import java.time.Duration;
import java.util.List;

/**
 * What the test files of one settings file share.
 *
 * @param info what programs are told of themselves
 * @param plugins the plugins' classes; each program gets instances of its own
 * @param customApis the configuration of the custom APIs
 * @param runtime runs their JavaScript
 * @param timeout how long one file may take, in real time
 */
record TestSetup(
    MiniAppInfo info,
    List<Class<? extends HostPlugin<?>>> plugins,
    CustomApiConfig customApis,
    JsRuntime runtime,
    Duration timeout) {
  /** A program whose time is over may end its turn, or it would look as if it never did. */
  private static final Limits LIMITS = Limits.DEFAULT.withCloseGrace(Duration.ofMillis(100));

  /** Loads what the settings name. */
  static TestSetup of(RunRequest request, CompilationCache cache) {
    ProgramFolder program = request.program();
    return new TestSetup(
        program.info(),
        new PluginLoader(program.classpath(), cache).load(program.plugins()),
        program.customApis(),
        request.runtime(),
        request.timeout());
  }

  /** Starts to build an engine, one for each program: with a clock and a storage of its own. */
  BridgeEngineBuilder engine() {
    BridgeEngineBuilder builder =
        BridgeEngine.builder().runtime(runtime).limits(LIMITS).customApis(customApis);
    plugins.forEach(builder::plugin);
    return builder;
  }
}
