package dev.footbridge.junit5;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.mock.Mocks;
import dev.footbridge.runner.log.ProgramLog;
import dev.footbridge.runner.time.VirtualTime;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The settings with which the program of one test is launched. */
final class TestSetup {
  private final ExtensionContext context;
  private final ClassLoader loader;
  private final TestAnnotations annotations;
  private final BridgeEngineBuilder engine = BridgeEngine.builder();
  private String appId = MiniProgramExtension.DEFAULT_APP_ID;
  private @Nullable String runtime;
  private final Duration timeout;
  private final ManualClock clock;
  private final VirtualTime virtualTime;
  private boolean realTime;

  /**
   * Creates the settings that annotations and configuration parameters give.
   *
   * @param timeout the extension's own timeout; null if it has none
   */
  TestSetup(ExtensionContext context, @Nullable Duration timeout) {
    this.context = context;
    this.loader = context.getRequiredTestClass().getClassLoader();
    annotations = new TestAnnotations(context);
    this.timeout = timeout == null ? configuredTimeout() : timeout;
    clock = new ManualClock(this.timeout);
    virtualTime = new VirtualTime(clock);
    annotations.ofClass(WithMiniProgram.class).ifPresent(this::apply);
  }

  void customApis(String path) {
    engine.customApis(CustomApiConfig.parse(path, ProjectFile.read(path, loader)));
  }

  void mocks(String path) {
    mocks(Mocks.parse(path, ProjectFile.read(path, loader)));
  }

  void mocks(Mocks mocks) {
    engine.interceptors(virtualTime.watched(mocks));
  }

  void runtime(String name) {
    runtime = name;
  }

  void appId(String value) {
    appId = value;
  }

  void realTime() {
    realTime = true;
  }

  void engine(Consumer<BridgeEngineBuilder> setting) {
    setting.accept(engine);
  }

  TestProgram launch() {
    runtimeName().ifPresent(name -> engine.runtime(JsRuntimes.named(name)));
    MachineTime machine = new MachineTime();
    Clock time = realTime ? machine : clock;
    Expressions expressions = new Expressions();
    ProgramLog log = new ProgramLog(time, TestValues.EVENT);
    Findings findings = new Findings(log);
    BridgeEngine built =
        engine
            .clock(time)
            .stacks(true)
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
    return new TestProgram(program, programTime, log, findings, loader, patience, scripts);
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

  private Optional<String> runtimeName() {
    return annotations
        .runtime()
        .or(() -> Optional.ofNullable(runtime))
        .or(() -> context.getConfigurationParameter(MiniProgramExtension.RUNTIME_PARAMETER));
  }

  private void apply(WithMiniProgram annotation) {
    for (var plugin : annotation.plugins()) {
      engine.plugin(plugin);
    }
    if (!annotation.customApis().isEmpty()) {
      customApis(annotation.customApis());
    }
    if (!annotation.mocks().isEmpty()) {
      mocks(annotation.mocks());
    }
    appId = annotation.appId();
  }
}
