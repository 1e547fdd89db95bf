package dev.footbridge.graaljs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

/**
 * How GraalJS runs JavaScript in this process: interpreted, or compiled if the JVM was started with
 * the Graal compiler. GraalJS falls back to its interpreter silently, so check this where speed
 * matters.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class GraalJsEngine {
  private static final String INTERPRETED = "Interpreted";

  private static final Pattern CAUSE =
      Pattern.compile("cause was found: (.*?)\\RFor more information", Pattern.DOTALL);

  private final String version;
  private final String implementation;
  private final @Nullable String obstacle;

  /**
   * Creates a description.
   *
   * @param version GraalJS's version, e.g. {@code 25.0.3}
   * @param implementation what the engine calls itself, e.g. {@code Interpreted} or {@code GraalVM
   *     CE}
   * @param obstacle why it does not compile, in the engine's words; null if it does
   */
  public GraalJsEngine(String version, String implementation, @Nullable String obstacle) {
    this.version = Objects.requireNonNull(version, "version");
    this.implementation = Objects.requireNonNull(implementation, "implementation");
    this.obstacle = obstacle;
  }

  /** Returns GraalJS's version, e.g. {@code 25.0.3}. */
  public String version() {
    return version;
  }

  /** Returns what the engine calls itself, e.g. {@code Interpreted} or {@code GraalVM CE}. */
  public String implementation() {
    return implementation;
  }

  /** Returns why it does not compile, in the engine's words; null if it does. */
  public @Nullable String obstacle() {
    return obstacle;
  }

  /** Asks the engine of this process, which it starts if nothing did. */
  public static GraalJsEngine inForce() {
    String implementation = SharedEngine.implementation();
    return new GraalJsEngine(
        versionOfPolyglot(),
        implementation,
        implementation.equals(INTERPRETED) ? whyInterpreted() : null);
  }

  /** Returns whether JavaScript that runs often is compiled. */
  public boolean compiles() {
    return obstacle == null;
  }

  /** Returns the reason, from the warning that a new engine logs: nothing else reports it. */
  private static String whyInterpreted() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Engine.newBuilder("js")
        .useSystemProperties(false)
        .option("engine.WarnInterpreterOnly", "true")
        .logHandler(said)
        .build()
        .close();
    Matcher cause = CAUSE.matcher(said.toString(StandardCharsets.UTF_8));
    return cause.find() ? cause.group(1).strip() : "the engine does not say why";
  }

  /** Returns the version from the jar: the engine reports a development build on every JDK. */
  private static String versionOfPolyglot() {
    try (InputStream version =
        Engine.class.getResourceAsStream("/META-INF/graalvm/org.graalvm.polyglot/version")) {
      return version == null
          ? "unknown"
          : new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GraalJsEngine that
        && version.equals(that.version)
        && implementation.equals(that.implementation)
        && Objects.equals(obstacle, that.obstacle);
  }

  @Override
  public int hashCode() {
    return Objects.hash(version, implementation, obstacle);
  }

  @Override
  public String toString() {
    return "GraalJsEngine[version="
        + version
        + ", implementation="
        + implementation
        + ", obstacle="
        + obstacle
        + "]";
  }
}
