package dev.footbridge.runner;

import dev.footbridge.jvm.ProgramFolder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Changes settings. */
final class Settings {
  private Settings() {}

  static ProgramFolder withTimeout(ProgramFolder settings, Duration timeout) {
    return with(settings, settings.runtime(), timeout);
  }

  static ProgramFolder withRuntime(ProgramFolder settings, String runtime) {
    return with(settings, runtime, settings.timeout());
  }

  private static ProgramFolder with(
      ProgramFolder settings, @Nullable String runtime, @Nullable Duration timeout) {
    return new ProgramFolder(
            settings.script(),
            settings.appId(),
            settings.plugins(),
            settings.classpath(),
            settings.config(),
            settings.mocks(),
            runtime,
            timeout)
        .withRoot(settings.root());
  }
}
