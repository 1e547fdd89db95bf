package dev.footbridge.isolated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The folder for temporary files of a child. Libraries put their native code there, and cannot
 * remove it when the child is ended: its parent does, or the child, if its parent ends first.
 */
final class ChildFolder {
  private static final String TEMPORARY = "java.io.tmpdir";
  private static final String PREFIX = "footbridge-child-";

  private static final int MOST_ATTEMPTS = 20;
  private static final long NEXT_ATTEMPT_NANOS = TimeUnit.SECONDS.toNanos(1);

  private ChildFolder() {}

  /** Creates a folder in that of this process. */
  static Path create() throws IOException {
    return Files.createTempDirectory(Path.of(System.getProperty(TEMPORARY)), PREFIX);
  }

  /** Returns the option by which a child uses a folder. */
  static String option(Path folder) {
    return "-D" + TEMPORARY + "=" + folder;
  }

  /** Removes the folder of this process, if it is a child with one. */
  static void deleteOwn() {
    Path own = Path.of(System.getProperty(TEMPORARY));
    Path name = own.getFileName();
    if (name != null && name.toString().startsWith(PREFIX)) {
      boolean unused = isDeleted(own);
    }
  }

  /**
   * Removes a folder, and what is in it. Tries again if that is not possible now: this process may
   * have too many files open, or a system locks a library that is in use.
   */
  static void delete(Path folder) {
    delete(folder, MOST_ATTEMPTS);
  }

  private static void delete(Path folder, int attempts) {
    if (!isDeleted(folder) && attempts > 1) {
      var unused = Later.after(NEXT_ATTEMPT_NANOS, () -> delete(folder, attempts - 1));
    }
  }

  private static boolean isDeleted(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> last = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : last) {
        Files.deleteIfExists(file);
      }
      return true;
    } catch (NoSuchFileException e) {
      return true; // the other process removed it
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }
}
