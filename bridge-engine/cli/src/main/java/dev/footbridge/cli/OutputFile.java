package dev.footbridge.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that an option names, to be written in a run or at its end. Opened at the beginning, so
 * that one that cannot be written is told of before a long run, which goes on without it.
 */
final class OutputFile {
  /** Writes what the file holds. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Does something with the file. */
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
   * @param path where; null if the option was not given, and nothing is to be written
   */
  static OutputFile of(String option, @Nullable Path path, Shell shell) {
    OutputFile file = new OutputFile(option, path, shell);
    boolean unused = file.write(out -> {});
    return file;
  }

  /** Tells whether there is something to write to. */
  boolean isWanted() {
    return path != null && !failed;
  }

  /** Writes the content; tells whether all is well, also where nothing was to be written. */
  boolean write(Content content) {
    return attempt(
        () -> {
          try (OutputStream out = open()) {
            content.writeTo(out);
          }
        });
  }

  /** Opens a file that is wanted. */
  OutputStream open() throws IOException {
    if (path == null) {
      throw new IllegalStateException(option + " was not given");
    }
    return new BufferedOutputStream(Files.newOutputStream(path));
  }

  /** Takes a step if the file is wanted, and tells of it if it fails; as {@link #write} does. */
  boolean attempt(Step step) {
    if (path == null || failed) {
      return !failed;
    }
    try {
      step.run();
      return true;
    } catch (IOException e) {
      failed = true;
      shell.err().println("footbridge: " + option + ": cannot write " + path + why(path, e));
      shell.err().flush();
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
