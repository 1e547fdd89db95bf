package dev.footbridge.runner;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.Limits;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.observe.StackRecording;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.LoadedPlugins;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.mock.MockUse;
import dev.footbridge.jvm.mock.Mocks;
import dev.footbridge.program.LogicMode;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.config.ProgramRoot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the test files of one settings folder share.
 *
 * @param info the programs' information about themselves
 * @param plugins loads the plugins' classes; each program gets instances of its own
 * @param customApis the configuration of the custom APIs
 * @param mocks the mocks; null for none
 * @param runtime the JavaScript runtime
 * @param timeout the time for one file, in real time
 * @param environment the time zone and language
 * @param startTime what the clock shows at first
 * @param whole the whole program that is tested; null for scripts
 */
record ProgramSetup(
    MiniAppInfo info,
    Supplier<List<Class<? extends HostPlugin<?>>>> plugins,
    CustomApiConfig customApis,
    @Nullable Mocks mocks,
    JsRuntime runtime,
    Duration timeout,
    ProgramEnvironment environment,
    Instant startTime,
    @Nullable WholeProgram whole) {
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** Grace time after the timeout: a turn that ends in it is not reported as an endless one. */
  private static final Limits LIMITS = Limits.DEFAULT.withCloseGrace(Duration.ofMillis(100));

  /** Returns a warning for each mock that no call has matched. */
  List<Problem> unusedMocks() {
    return mocks == null ? List.of() : List.copyOf(mocks.unused());
  }

  /**
   * Loads the plugins, files and runtime that the settings name.
   *
   * @param use records which mock rules match calls
   * @param plan has what settings do not: whether programs share plugins' classes, and how
   *     JavaScript runs
   * @throws BridgeConfigurationException if something cannot be loaded
   */
  static ProgramSetup of(
      ProgramFolder settings, CompilationCache cache, MockUse use, TestPlan plan) {
    PluginLoader loader = new PluginLoader(settings.classpath(), cache, settings.importMapping());
    var plugins = loader.prepare(settings.plugins());
    var shared = plugins.get(); // in any case: wrong plugins are reported before the tests
    Path mocks = settings.mocks();
    Duration timeout = settings.timeout() == null ? DEFAULT_TIMEOUT : settings.timeout();
    Instant startTime = settings.startTime();
    ProgramRoot root = settings.root();
    return new ProgramSetup(
        settings.info(),
        plan.sharesPlugins() ? () -> shared : plugins,
        settings.customApis(),
        mocks == null ? null : Mocks.read(mocks).withUse(use),
        plan.runtimeOf(RuntimeChoice.of(settings.runtime()), timeout),
        timeout,
        settings.environment().orElse(ProgramEnvironment.OF_TESTS),
        startTime == null ? ManualClock.DEFAULT_START : startTime,
        root == null ? null : WholeProgram.read(root, cache.modules()));
  }

  /** Returns whether what is tested is a whole program (rule W1), not scripts. */
  boolean isWhole() {
    return whole != null;
  }

  /** Returns the warnings about the settings and the whole program. */
  List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>();
    if (whole != null) {
      warnings.addAll(whole.warnings());
    }
    warnings.addAll(engine(mocks -> mocks).build().warnings());
    return warnings;
  }

  /** Returns a copy with another runtime. */
  ProgramSetup withRuntime(JsRuntime other) {
    return new ProgramSetup(
        info, plugins, customApis, mocks, other, timeout, environment, startTime, whole);
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
            .environment(environment)
            .stacks(StackRecording.PROMISES); // an unhandled rejection says where the call was
    if (whole != null) {
      builder
          .logic(whole.logic(LogicMode.TEST))
          .stacks(StackRecording.ALL); // a modal that nobody answers says it, too
    }
    new LoadedPlugins(plugins.get()).joinTo(builder);
    if (mocks != null) {
      builder.interceptors(interceptors.apply(mocks));
    }
    return builder;
  }
}
