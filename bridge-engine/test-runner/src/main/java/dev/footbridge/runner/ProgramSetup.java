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
 * The settings that the test files of one settings folder share.
 *
 * @param info the programs' information about themselves
 * @param plugins the plugins' classes; each program gets instances of its own
 * @param customApis the configuration of the custom APIs
 * @param mocks the mocks; null for none
 * @param runtime the JavaScript runtime
 * @param timeout the time for one file, in real time
 */
record ProgramSetup(
    MiniAppInfo info,
    List<Class<? extends HostPlugin<?>>> plugins,
    CustomApiConfig customApis,
    @Nullable Mocks mocks,
    JsRuntime runtime,
    Duration timeout) {
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** Grace time after the timeout: a turn that ends in it is not reported as an endless one. */
  private static final Limits LIMITS = Limits.DEFAULT.withCloseGrace(Duration.ofMillis(100));

  /**
   * Loads the plugins, files and runtime that the settings name.
   *
   * @param use records which mock rules match calls
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
   * Creates the builder of an engine for one program, with its own clock and storage.
   *
   * @param interceptors wraps the mocks before the engine gets them
   */
  BridgeEngineBuilder engine(UnaryOperator<InterceptorFactory> interceptors) {
    BridgeEngineBuilder builder =
        BridgeEngine.builder()
            .runtime(runtime)
            .limits(LIMITS)
            .customApis(customApis)
            .stacks(true); // so that an unhandled rejection says where the call was made
    plugins.forEach(builder::plugin);
    if (mocks != null) {
      builder.interceptors(interceptors.apply(mocks));
    }
    return builder;
  }
}
