package dev.footbridge.junit5;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.observe.StackRecording;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.junit5.IsolatedRuntimes.IsolationLimits;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.EnvironmentTexts;
import dev.footbridge.jvm.LoadedPlugins;
import dev.footbridge.jvm.mock.Mocks;
import dev.footbridge.runner.log.ProgramLog;
import dev.footbridge.runner.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The settings with which the program of one test is launched. */
final class TestSetup {
  private final ExtensionContext context;
  private final ClassLoader loader;
  private final TestAnnotations annotations;
  private final TestPlatform platform;
  private final BridgeEngineBuilder engine = BridgeEngine.builder();
  private String appId = MiniProgramExtension.DEFAULT_APP_ID;
  private @Nullable String runtime;
  private final Duration timeout;
  private Instant startTime = ManualClock.DEFAULT_START;
  private ProgramEnvironment environment = ProgramEnvironment.OF_TESTS;
  private @Nullable Mocks mocks;
  private boolean realTime;
  private @Nullable IsolationLimits isolation;

  /**
   * Creates the settings that annotations and configuration parameters give.
   *
   * @param timeout the extension's own timeout; null if it has none
   */
  TestSetup(ExtensionContext context, @Nullable Duration timeout) {
    this.context = context;
    this.loader = context.getRequiredTestClass().getClassLoader();
    annotations = new TestAnnotations(context);
    platform = TestPlatform.of(context.getRequiredTestClass());
    platform.join(engine);
    this.timeout = timeout == null ? configuredTimeout() : timeout;
    annotations.ofClass(WithMiniProgram.class).ifPresent(this::apply);
  }

  void customApis(String path) {
    engine.customApis(CustomApiConfig.parse(path, ProjectFile.read(path, loader)));
  }

  void plugins(PluginPlaces places) {
    places.register(engine, loader);
  }

  void mocks(String path) {
    mocks(Mocks.parse(path, ProjectFile.read(path, loader)));
  }

  void mocks(Mocks mocks) {
    this.mocks = mocks;
  }

  void runtime(String name) {
    runtime = name;
  }

  void appId(String value) {
    appId = value;
  }

  void startTime(Instant start) {
    startTime = start;
  }

  void environment(UnaryOperator<ProgramEnvironment> change) {
    environment = change.apply(environment);
  }

  void realTime() {
    realTime = true;
  }

  void isolated(IsolationLimits limits) {
    isolation = limits;
  }

  void engine(Consumer<BridgeEngineBuilder> setting) {
    setting.accept(engine);
  }

  private static String preferred() {
    return JsRuntimes.preferred().name();
  }

  TestProgram launch() {
    if (isolation != null) {
      engine.runtime(IsolatedRuntimes.of(runtimeName().orElseGet(TestSetup::preferred), isolation));
    } else {
      runtimeName().ifPresent(name -> engine.runtime(JsRuntimes.named(name)));
    }
    ManualClock clock = new ManualClock(startTime, timeout);
    VirtualTime virtualTime = new VirtualTime(clock);
    MachineTime machine = new MachineTime();
    Clock time = realTime ? machine : clock;
    if (mocks != null) {
      engine.interceptors(virtualTime.watched(mocks));
    }
    long seed = seed();
    Expressions expressions = new Expressions();
    ProgramLog log = new ProgramLog(time, TestValues.EVENT);
    Findings findings = new Findings(log);
    BridgeEngine built =
        engine
            .clock(time)
            .environment(environment.withSeed(seed))
            .stacks(StackRecording.ALL)
            .plugin(TestValues.class, () -> new TestValues(expressions::take))
            .callListener(virtualTime)
            .callListener(log)
            .callListener(findings)
            .programListener(log)
            .programListener(findings)
            .build();
    ProgramTime programTime =
        realTime ? ProgramTime.of(machine) : ProgramTime.of(clock, virtualTime);
    MiniProgram program = built.launch(MiniAppInfo.of(appId));
    Patience patience = new Patience(program, programTime, timeout);
    Scripts scripts = new Scripts(program, patience, findings, expressions, log);
    return new TestProgram(
        program,
        programTime,
        log,
        findings,
        loader,
        patience,
        scripts,
        seed,
        type -> platform.view(program, type));
  }

  private Duration configuredTimeout() {
    return annotations
        .ofClass(WithMiniProgram.class)
        .map(WithMiniProgram::timeout)
        .filter(text -> !text.isEmpty())
        .map(text -> duration("@WithMiniProgram(timeout)", text))
        .or(
            () ->
                context
                    .getConfigurationParameter(MiniProgramExtension.TIMEOUT_PARAMETER)
                    .map(text -> duration(MiniProgramExtension.TIMEOUT_PARAMETER, text)))
        .orElse(Patience.DEFAULT_TIMEOUT);
  }

  private static Duration duration(String name, String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private long seed() {
    Long chosen = environment.seed();
    return chosen != null
        ? chosen
        : context
            .getConfigurationParameter(MiniProgramExtension.SEED_PARAMETER, Long::valueOf)
            .orElseGet(() -> (long) ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
  }

  private Optional<String> runtimeName() {
    return annotations
        .runtime()
        .or(() -> Optional.ofNullable(runtime))
        .or(() -> context.getConfigurationParameter(MiniProgramExtension.RUNTIME_PARAMETER));
  }

  private void apply(WithMiniProgram annotation) {
    List<Class<?>> plugins = new ArrayList<>(List.of(annotation.plugins()));
    plugins.addAll(List.of(annotation.factories()));
    new LoadedPlugins(plugins).registerWith(engine);
    if (!annotation.customApis().isEmpty()) {
      customApis(annotation.customApis());
    }
    if (!annotation.mocks().isEmpty()) {
      mocks(annotation.mocks());
    }
    appId = annotation.appId();
    startTime = EnvironmentTexts.startTime(annotation.startTime());
    environment =
        EnvironmentTexts.withTimeZone(environment, annotation.timeZone())
            .withLanguage(annotation.language());
  }
}
