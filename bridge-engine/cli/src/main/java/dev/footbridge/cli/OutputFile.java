package dev.footbridge.cli;

import dev.footbridge.jvm.output.PendingFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An output file that an option names, written during a run or at its end. It is begun at the
 * beginning, so that a file that cannot be written is reported before a long run; the run continues
 * without it. It takes the place of an older one when it is complete.
 */
final class OutputFile implements AutoCloseable {
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
  private @Nullable PendingFile file;
  private int status = ExitStatus.OK;

  private OutputFile(String option, @Nullable Path path, Shell shell, boolean isLines) {
    this.option = option;
    this.path = path;
    this.shell = shell;
    try {
      file = path == null ? null : isLines ? PendingFile.lines(path) : PendingFile.whole(path);
    } catch (IOException e) {
      status = ExitStatus.WRONG_USE;
      complain("cannot write " + path + why(path, e));
    }
  }

  /**
   * Begins a file that is written as a whole.
   *
   * @param path the file; null if the option was not given, so that nothing is written
   */
  static OutputFile whole(String option, @Nullable Path path, Shell shell) {
    return new OutputFile(option, path, shell, false);
  }

  /** Begins a file of lines, which is of use even if the process dies; as {@link #whole}. */
  static OutputFile lines(String option, @Nullable Path path, Shell shell) {
    return new OutputFile(option, path, shell, true);
  }

  /** Returns whether the option was given and the file could be begun. */
  boolean isWanted() {
    return file != null;
  }

  /** Returns the {@link ExitStatus} that tells whether the file is written as far as it should. */
  int status() {
    return status;
  }

  /** Returns the stream of a file that is wanted. */
  OutputStream out() {
    if (file == null) {
      throw new IllegalStateException(option + " was not given, or failed");
    }
    return file.out();
  }

  /** Writes the content and ends the file, if it is wanted; reports a failure. */
  void write(Content content) {
    end(() -> content.writeTo(out()));
  }

  /** Ends the file after a last step, if it is wanted; reports a failure. */
  void end(Step last) {
    PendingFile begun = file;
    if (begun == null) {
      return;
    }
    try {
      last.run();
      begun.commit();
    } catch (IOException | OutOfMemoryError e) {
      status = ExitStatus.OUTPUT_LOST;
      begun.salvage();
      boolean isThere = path != null && Files.exists(path);
      complain(
          path
              + " could not be written to its end: "
              + (e instanceof IOException ? e.getMessage() : "Java is out of memory")
              + (isThere ? "" : "; there is no such file"));
    } finally {
      begun.discard();
      file = null;
    }
  }

  /** Gives the file up, if it has not ended. */
  @Override
  public void close() {
    if (file != null) {
      file.discard();
      file = null;
    }
  }

  private void complain(String text) {
    shell.complain("footbridge: " + option + ": " + text);
  }

  private static String why(@Nullable Path path, IOException e) {
    Path folder = path == null ? null : path.toAbsolutePath().getParent();
    if (path != null && Files.isDirectory(path)) {
      return ", which is a folder; name a file";
    }
    if (folder != null && !Files.isDirectory(folder)) {
      return ": there is no folder " + folder + "; create it, or name another file";
    }
    return ": " + (e instanceof AccessDeniedException ? "permission denied" : e.getMessage());
  }
}
