package dev.footbridge.runner;

import dev.footbridge.jvm.ProgramFolder;
import java.time.Duration;

/** Changes settings. */
final class Settings {
  private Settings() {}

  static ProgramFolder withTimeout(ProgramFolder settings, Duration timeout) {
    return new ProgramFolder(
        settings.script(),
        settings.appId(),
        settings.plugins(),
        settings.classpath(),
        settings.config(),
        settings.mocks(),
        settings.runtime(),
        timeout);
  }
}
