package dev.footbridge.typescript;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.spi.JsSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The scripts of the compiler: TypeScript's own, and ours behind it. */
final class CompilerScripts {
  private static final String OURS = "translate.js";
  private static final String VERSIONS = "version.properties";

  private CompilerScripts() {}

  /** Returns the version of TypeScript. */
  static String version() {
    Properties versions = new Properties();
    try {
      versions.load(new ByteArrayInputStream(own(VERSIONS)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading a resource of this jar", e);
    }
    return versions.getProperty("typescript");
  }

  /** Returns our script, which holds the options. */
  static String own() {
    return new String(own(OURS), StandardCharsets.UTF_8);
  }

  /**
   * Reads the scripts, in the order they run. They are large, so they are not kept.
   *
   * @throws BridgeConfigurationException if TypeScript is not on the class path
   */
  static List<JsSource> read() {
    String version = version();
    byte[] compiler =
        resource("/META-INF/resources/webjars/typescript/" + version + "/lib/typescript.js");
    if (compiler == null) {
      throw new BridgeConfigurationException(
          Problem.error(
              ProblemCode.TYPESCRIPT,
              Location.NONE,
              "TypeScript " + version + " is not on the class path",
              "add org.webjars.npm:typescript:" + version));
    }
    return List.of(
        new JsSource("footbridge:typescript.js", new String(compiler, StandardCharsets.UTF_8)),
        new JsSource("footbridge:" + OURS, own()));
  }

  private static byte[] own(String name) {
    return Objects.requireNonNull(resource(name), name);
  }

  private static byte @Nullable [] resource(String name) {
    try (InputStream file = CompilerScripts.class.getResourceAsStream(name)) {
      return file == null ? null : file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name + " from the class path", e);
    }
  }
}
