package dev.footbridge.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An output file that an option names, written during a run or at its end. It is created at the
 * beginning, so that a file that cannot be written is reported before a long run; the run continues
 * without it.
 */
final class OutputFile {
  /** Writes the content of the file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** An action on the file that may fail. */
  interface Step {
    void run() throws IOException;
  }

  private final String option;
  private final @Nullable Path path;
  private final Shell shell;
  private boolean failed;

  private OutputFile(String option, @Nullable Path path, Shell shell) {
    this.option = option;
    this.path = path;
    this.shell = shell;
  }

  /**
   * Creates the file, empty.
   *
   * @param path the file; null if the option was not given, so that nothing is written
   */
  static OutputFile of(String option, @Nullable Path path, Shell shell) {
    OutputFile file = new OutputFile(option, path, shell);
    boolean unused = file.write(out -> {});
    return file;
  }

  /** Returns whether the option was given and the file could be created. */
  boolean isWanted() {
    return path != null && !failed;
  }

  /** Writes the content. Returns false if that failed; true also if the option was not given. */
  boolean write(Content content) {
    return attempt(
        () -> {
          try (OutputStream out = open()) {
            content.writeTo(out);
          }
        });
  }

  /** Opens the file, whose option was given. */
  OutputStream open() throws IOException {
    if (path == null) {
      throw new IllegalStateException(option + " was not given");
    }
    return new BufferedOutputStream(Files.newOutputStream(path));
  }

  /** Runs a step if the option was given, and reports a failure. Returns as {@link #write} does. */
  boolean attempt(Step step) {
    if (path == null || failed) {
      return !failed;
    }
    try {
      step.run();
      return true;
    } catch (IOException e) {
      failed = true;
      shell.complain("footbridge: " + option + ": cannot write " + path + why(path, e));
      return false;
    }
  }

  private static String why(Path path, IOException e) {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      return ", which is a folder; name a file";
    }
    if (folder != null && !Files.isDirectory(folder)) {
      return ": there is no folder " + folder + "; create it, or name another file";
    }
    return ": " + (e instanceof AccessDeniedException ? "permission denied" : e.getMessage());
  }
}
