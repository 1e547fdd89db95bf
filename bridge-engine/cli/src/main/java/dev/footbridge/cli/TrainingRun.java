package dev.footbridge.cli;

import dev.footbridge.graaljs.GraalJsRuntime;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs the command as users do, so that the JVM archives the classes that it loads (AppCDS). The
 * launcher starts this once; every later JVM starts from the archive.
 */
public final class TrainingRun {
  private TrainingRun() {}

  /**
   * Runs the command a few times.
   *
   * @param args a program to run, and a folder for compiled plugins
   */
  public static void main(String[] args) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Map<String, String> environment =
        Map.of("XDG_CACHE_HOME", Path.of(args[1]).toAbsolutePath().toString());
    Shell shell = new Shell(nowhere, nowhere, environment, true);
    use(shell, "--version");
    use(shell, "run", "--help");
    use(shell, "run", args[0], "--timeout", "1m"); // compiles
    use(shell, "run", args[0], "--format", "json"); // finds it compiled
    var unused = GraalJsRuntime.prepareForMany().join(); // tests do
    System.exit(0); // a normal exit, at which the JVM writes the archive
  }

  private static void use(Shell shell, String... args) {
    int unused = new CommandLineRun(shell).run(args);
  }
}
