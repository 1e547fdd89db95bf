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
import java.util.Objects;
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
  private final @Nullable ProgramPlace place; // of a whole program
  private @Nullable String appId;
  private @Nullable String runtime;
  private final Duration timeout;
  private @Nullable Instant startTime;
  private ProgramEnvironment environment = ProgramEnvironment.MACHINE; // what nothing has set
  private @Nullable Mocks mocks;
  private boolean realTime;
  private @Nullable IsolationLimits isolation;

  /**
   * Creates the settings that annotations and configuration parameters give.
   *
   * @param timeout the extension's own timeout; null if it has none
   * @param program the folder of the extension's whole program; null if it has none
   */
  TestSetup(ExtensionContext context, @Nullable Duration timeout, @Nullable String program) {
    this.context = context;
    this.loader = context.getRequiredTestClass().getClassLoader();
    annotations = new TestAnnotations(context);
    platform = TestPlatform.of(context.getRequiredTestClass());
    platform.join(engine);
    String folder = program == null ? programOfAnnotation() : program;
    place = folder.isEmpty() ? null : ProgramPlace.of(folder, context);
    if (place != null) {
      place.joinTo(engine);
      mocks = place.mocks();
    }
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
    ManualClock clock = new ManualClock(firstTime(), timeout);
    VirtualTime virtualTime = new VirtualTime(clock);
    MachineTime machine = new MachineTime();
    Clock time = realTime ? machine : clock;
    if (mocks != null) {
      engine.interceptors(virtualTime.watched(mocks));
    }
    long seed = seed();
    Expressions expressions = new Expressions();
    ProgramLog log = new ProgramLog(time, TestValues.EVENT);
    Findings findings = new Findings(log, place != null);
    OpenQuestions questions = new OpenQuestions();
    BridgeEngine built =
        engine
            .clock(time)
            .environment(surroundings().withSeed(seed))
            .stacks(StackRecording.ALL)
            .plugin(TestValues.class, () -> new TestValues(expressions::take))
            .callListener(virtualTime)
            .callListener(log)
            .callListener(findings)
            .programListener(log)
            .programListener(findings)
            .programListener(questions)
            .build();
    ProgramTime programTime =
        realTime ? ProgramTime.of(machine) : ProgramTime.of(clock, virtualTime);
    MiniProgram program = built.launch(MiniAppInfo.of(identifier()));
    Patience patience = new Patience(program, programTime, timeout);
    Scripts scripts = new Scripts(program, patience, findings, expressions, log, loader);
    ProgramCalls calls = new ProgramCalls(scripts, log, patience);
    return new TestProgram(
        program,
        programTime,
        log,
        findings,
        scripts,
        calls,
        place == null
            ? null
            : started(program, new Commands(program, patience, questions, calls::unfinished), log),
        seed,
        type -> platform.view(program, type));
  }

  /** Starts the app of a whole program. Returns its pages: none yet. */
  private ProgramPages started(MiniProgram program, Commands commands, ProgramLog log) {
    try {
      Objects.requireNonNull(place).warnings().forEach(odd -> log.warning(null, odd.text(), null));
      ProgramPages pages = new ProgramPages(commands, log);
      pages.start();
      return pages;
    } catch (Throwable e) { // such as that app.js does not end
      program.close();
      throw e;
    }
  }

  private String identifier() {
    if (appId != null) {
      return appId;
    }
    return place == null ? MiniProgramExtension.DEFAULT_APP_ID : place.settings().appId();
  }

  private Instant firstTime() {
    Instant start = startTime == null && place != null ? place.settings().startTime() : startTime;
    return start == null ? ManualClock.DEFAULT_START : start;
  }

  private ProgramEnvironment surroundings() {
    ProgramEnvironment set =
        place == null ? environment : environment.orElse(place.settings().environment());
    return set.orElse(ProgramEnvironment.OF_TESTS);
  }

  private String programOfAnnotation() {
    return annotations.ofClass(WithMiniProgram.class).map(WithMiniProgram::program).orElse("");
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
        .or(() -> Optional.ofNullable(place).map(whole -> whole.settings().timeout()))
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
        .or(() -> context.getConfigurationParameter(MiniProgramExtension.RUNTIME_PARAMETER))
        .or(() -> Optional.ofNullable(place).map(whole -> whole.settings().runtime()));
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
    if (!annotation.appId().isEmpty()) {
      appId = annotation.appId();
    }
    if (!annotation.startTime().isEmpty()) {
      startTime = EnvironmentTexts.startTime(annotation.startTime());
    }
    if (!annotation.timeZone().isEmpty()) {
      environment = EnvironmentTexts.withTimeZone(environment, annotation.timeZone());
    }
    if (!annotation.language().isEmpty()) {
      environment = environment.withLanguage(annotation.language());
    }
  }
}
