package dev.footbridge.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A checkout of the project to measure. Only what every version has is used: the launcher, and the
 * folder of jars that it builds.
 */
final class Checkout {
  private static final String JARS = "bridge-engine/cli/target/fast";

  private final Path home;
  private final Path folder;

  /**
   * Creates a side.
   *
   * @param home the checkout
   * @param folder an empty folder for the classes of this side
   */
  Checkout(Path home, Path folder) {
    this.home = home.toAbsolutePath().normalize();
    this.folder = folder;
  }

  /** Builds the checkout, if its launcher finds that necessary. */
  void build() {
    Children.run(launcher(Map.of(), "--version"));
  }

  /** Returns the launcher with arguments, in this side's folder. */
  ProcessBuilder launcher(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("footbridge").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().remove("FOOTBRIDGE_JAVA_OPTS");
    process.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    process.environment().putAll(environment);
    return process;
  }

  /** Compiles a source file against the jars of this side, into its folder. */
  void compile(Path source) throws IOException {
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                System.err,
                "-proc:none",
                "-cp",
                jars(),
                "-d",
                folder.toString(),
                source.toString());
    if (status != 0) {
      throw new IllegalStateException(
          source + " does not compile against the jars of " + home + "; see above");
    }
  }

  /** Returns Java with a class that was compiled for this side. */
  ProcessBuilder java(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx1g"));
    command.add("-Dpolyglot.engine.WarnInterpreterOnly=false");
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of("-cp", folder + File.pathSeparator + jars(), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  private String jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (Path each : List.of(home.resolve(JARS), home.resolve(JARS).resolve("lib"))) {
      try (Stream<Path> files = Files.list(each)) {
        files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
