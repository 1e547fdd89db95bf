package dev.footbridge.junit5;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.jvm.mock.Mocks;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What the program of one test is launched with. */
final class TestSetup {
  private final ExtensionContext context;
  private final ClassLoader loader;
  private final BridgeEngineBuilder engine = BridgeEngine.builder();
  private String appId = MiniProgramExtension.DEFAULT_APP_ID;
  private @Nullable String runtime;
  private @Nullable ManualClock clock = new ManualClock();

  TestSetup(ExtensionContext context) {
    this.context = context;
    this.loader = context.getRequiredTestClass().getClassLoader();
    annotation(WithMiniProgram.class).ifPresent(this::apply);
  }

  void customApis(String path) {
    engine.customApis(CustomApiConfig.parse(path, ProjectFile.read(path, loader)));
  }

  void mocks(String path) {
    engine.interceptors(Mocks.parse(path, ProjectFile.read(path, loader)));
  }

  void runtime(String name) {
    runtime = name;
  }

  void appId(String value) {
    appId = value;
  }

  void realTime() {
    clock = null;
  }

  void engine(Consumer<BridgeEngineBuilder> setting) {
    setting.accept(engine);
  }

  TestProgram launch() {
    runtimeName().ifPresent(name -> engine.runtime(JsRuntimes.named(name)));
    Clock time = clock == null ? Clock.system() : clock;
    ProgramLog log = new ProgramLog(time);
    BridgeEngine built =
        engine.clock(time).stacks(true).callListener(log).programListener(log).build();
    return new TestProgram(built.launch(MiniAppInfo.of(appId)), clock, log, loader);
  }

  private Optional<String> runtimeName() {
    Optional<String> ofTest =
        context
            .getElement()
            .flatMap(method -> AnnotationSupport.findAnnotation(method, UseRuntime.class))
            .or(() -> annotation(UseRuntime.class))
            .map(UseRuntime::value);
    return ofTest
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

  /** Finds an annotation of the test's class, or of a class around it. */
  private <A extends Annotation> Optional<A> annotation(Class<A> type) {
    for (Class<?> each = context.getRequiredTestClass();
        each != null;
        each = each.getEnclosingClass()) {
      Optional<A> found = AnnotationSupport.findAnnotation(each, type);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
