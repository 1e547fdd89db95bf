package dev.footbridge.cli;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.mock.MockUse;
import dev.footbridge.jvm.mock.Mocks;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the test files of one settings file share.
 *
 * @param info what programs are told of themselves
 * @param plugins the plugins' classes; each program gets instances of its own
 * @param customApis the configuration of the custom APIs
 * @param mocks answer calls in the place of handlers; null for none
 * @param runtime runs their JavaScript
 * @param timeout how long one file may take, in real time
 */
record TestSetup(
    MiniAppInfo info,
    List<Class<? extends HostPlugin<?>>> plugins,
    CustomApiConfig customApis,
    @Nullable Mocks mocks,
    JsRuntime runtime,
    Duration timeout) {
  /** A program whose time is over may end its turn, or it would look as if it never did. */
  private static final Limits LIMITS = Limits.DEFAULT.withCloseGrace(Duration.ofMillis(100));

  /**
   * Loads what the settings name.
   *
   * @param use is told which mocks answer calls
   */
  static TestSetup of(RunRequest request, CompilationCache cache, MockUse use) {
    ProgramFolder program = request.program();
    Mocks mocks = RunSession.mocksOf(program);
    return new TestSetup(
        program.info(),
        new PluginLoader(program.classpath(), cache).load(program.plugins()),
        program.customApis(),
        mocks == null ? null : mocks.withUse(use),
        request.runtime(),
        request.timeout());
  }

  /**
   * Starts to build an engine, one for each program: with a clock and a storage of its own.
   *
   * @param standIns what to give the engine for the mocks
   */
  BridgeEngineBuilder engine(UnaryOperator<InterceptorFactory> standIns) {
    BridgeEngineBuilder builder =
        BridgeEngine.builder().runtime(runtime).limits(LIMITS).customApis(customApis);
    plugins.forEach(builder::plugin);
    if (mocks != null) {
      builder.interceptors(standIns.apply(mocks));
    }
    return builder;
  }
}
