package dev.footbridge.runner;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
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
import java.nio.file.Path;
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
record ProgramSetup(
    MiniAppInfo info,
    List<Class<? extends HostPlugin<?>>> plugins,
    CustomApiConfig customApis,
    @Nullable Mocks mocks,
    JsRuntime runtime,
    Duration timeout) {
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** A program whose time is over may end its turn, or it would look as if it never did. */
  private static final Limits LIMITS = Limits.DEFAULT.withCloseGrace(Duration.ofMillis(100));

  /**
   * Loads what the settings name.
   *
   * @param use records which mocks answer calls
   * @throws BridgeConfigurationException if something cannot be loaded
   */
  static ProgramSetup of(ProgramFolder settings, CompilationCache cache, MockUse use) {
    Path mocks = settings.mocks();
    Duration timeout = settings.timeout();
    return new ProgramSetup(
        settings.info(),
        new PluginLoader(settings.classpath(), cache).load(settings.plugins()),
        settings.customApis(),
        mocks == null ? null : Mocks.read(mocks).withUse(use),
        RuntimeChoice.of(settings.runtime()),
        timeout == null ? DEFAULT_TIMEOUT : timeout);
  }

  /**
   * Starts to build an engine, one for each program: with a clock and a storage of its own.
   *
   * @param interceptors returns what the engine is given for the mocks
   */
  BridgeEngineBuilder engine(UnaryOperator<InterceptorFactory> interceptors) {
    BridgeEngineBuilder builder =
        BridgeEngine.builder().runtime(runtime).limits(LIMITS).customApis(customApis);
    plugins.forEach(builder::plugin);
    if (mocks != null) {
      builder.interceptors(interceptors.apply(mocks));
    }
    return builder;
  }
}
