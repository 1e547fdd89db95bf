package dev.footbridge.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Uses the command the way people do, for the launcher: the JVM that runs this writes down the
 * classes that were loaded, and later ones start with them.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * Rehearses.
   *
   * @param args a program to run, and a folder to keep compiled plugins in
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
    System.exit(0); // in the JVM's own way, which writes the archive
  }

  private static void use(Shell shell, String... args) {
    int unused = new CommandLineRun(shell).run(args);
  }
}
