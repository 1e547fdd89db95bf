package dev.footbridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of Footbridge and of what it fetches. */
final class Version {
  private Version() {}

  /** Returns the versions of Footbridge and Java, for bug reports. */
  static String line() {
    return "footbridge " + number() + " on Java " + Runtime.version();
  }

  /** Returns the version of Footbridge. */
  static String number() {
    return read("version");
  }

  /** Returns the name and version of the compiler of Kotlin plugins. */
  static String kotlin() {
    return "Kotlin " + read("kotlin");
  }

  private static String read(String key) {
    try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
      if (stream == null) {
        return "of unknown version";
      }
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty(key, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
