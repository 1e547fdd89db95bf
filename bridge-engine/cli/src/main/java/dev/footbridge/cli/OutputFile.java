package dev.footbridge.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that an option names, to be written at the end of a run. Opened at its beginning, so that
 * one that cannot be written is told of before a long run, which goes on without it.
 */
final class OutputFile {
  /** Writes what the file holds. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
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
    if (path == null || failed) {
      return !failed;
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      content.writeTo(out);
      return true;
    } catch (IOException e) {
      failed = true;
      shell.err().println("footbridge: " + option + ": cannot write " + path + why(path, e));
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
    return ": "
        + (e instanceof java.nio.file.AccessDeniedException ? "permission denied" : e.getMessage());
  }
}
