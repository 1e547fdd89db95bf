package dev.footbridge.jvm;

import dev.footbridge.engine.environment.ProgramEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a program's settings file says; null where it does not. {@link ProgramFolder} explains. */
record ProgramSettings(
    @Nullable String appId,
    List<String> plugins,
    List<Path> classpath,
    @Nullable Path config,
    @Nullable Path mocks,
    @Nullable String runtime,
    @Nullable Duration timeout,
    ProgramEnvironment environment,
    @Nullable Instant startTime,
    @Nullable String imports) {
  /** The settings of a program without a settings file. */
  static final ProgramSettings NONE =
      new ProgramSettings(
          null,
          List.of(),
          List.of(),
          null,
          null,
          null,
          null,
          ProgramEnvironment.MACHINE,
          null,
          null);

  ProgramSettings {
    plugins = List.copyOf(Objects.requireNonNull(plugins, "plugins"));
    classpath = List.copyOf(Objects.requireNonNull(classpath, "classpath"));
  }

  /** Returns a copy with what options can replace, and with the identifier that is used. */
  ProgramSettings with(
      String appId,
      ProgramEnvironment environment,
      @Nullable Instant startTime,
      @Nullable String imports) {
    return new ProgramSettings(
        appId,
        plugins,
        classpath,
        config,
        mocks,
        runtime,
        timeout,
        environment,
        startTime,
        imports);
  }
}
