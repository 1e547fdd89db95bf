package dev.footbridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Footbridge. */
final class Version {
  private Version() {}

  /** Returns the versions of Footbridge and Java, for bug reports. */
  static String line() {
    return "footbridge " + number() + " on Java " + Runtime.version();
  }

  /** Returns the version of Footbridge. */
  static String number() {
    try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
      if (stream == null) {
        return "of unknown version";
      }
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
