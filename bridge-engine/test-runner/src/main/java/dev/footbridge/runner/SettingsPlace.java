package dev.footbridge.runner;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the settings of test files are, which share them.
 *
 * @param settings {@link TestFile#settings()}
 * @param program {@link TestFile#program()}
 */
record SettingsPlace(Path settings, @Nullable Path program) {
  static SettingsPlace of(TestFile file) {
    return new SettingsPlace(file.settings(), file.program());
  }
}
