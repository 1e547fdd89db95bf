package dev.footbridge.runner;

import dev.footbridge.engine.spi.JsSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The scripts that define describe, it and expect. Always the same instances: parsed once. */
final class JasmineSources {
  private static final String WEBJAR = "META-INF/maven/org.webjars.npm/jasmine-core/pom.properties";

  /** Jasmine, then the script that connects it to the host. */
  static final List<JsSource> ALL =
      List.of(
          new JsSource(
              "footbridge:jasmine.js",
              // Strict, so that no caller's stack leads to its objects; without global variables.
              "(function () { 'use strict'; "
                  + read(
                      "/META-INF/resources/webjars/jasmine-core/"
                          + version()
                          + "/lib/jasmine-core/jasmine.js")
                  + "\n}).call(globalThis);"),
          new JsSource("footbridge:testing.js", read("testing.js")));

  private JasmineSources() {}

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = open("/" + WEBJAR)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(WEBJAR, e);
    }
    return properties.getProperty("version");
  }

  private static String read(String resource) {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = JasmineSources.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("not on the class path");
    }
    return in;
  }
}
