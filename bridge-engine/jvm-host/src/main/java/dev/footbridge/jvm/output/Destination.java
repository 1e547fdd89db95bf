package dev.footbridge.jvm.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where an output file goes. */
final class Destination {
  private static final int MOST_LINKS = 40; // as Linux follows

  /** Names of open files of a process: another file in their place would be lost. */
  private static final Pattern OPEN_FILES =
      Pattern.compile("/dev/(?:fd/.*|stdin|stdout|stderr)|/proc/.*");

  private Destination() {}

  /**
   * Returns the file that a path leads to, through symbolic links, even if it does not exist yet;
   * or the link that names an open file of a process.
   *
   * @throws IOException if the links go round in circles
   */
  static Path of(Path path) throws IOException {
    Path file = path;
    for (int links = 0; Files.isSymbolicLink(file) && !namesOpenFile(file); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemException(path.toString(), null, "the symbolic links lead in circles");
      }
      Path target = Files.readSymbolicLink(file);
      file = file.resolveSibling(target);
    }
    return file;
  }

  /** Returns whether nothing can take the place of what is there. */
  static boolean isWrittenDirectly(Path file) {
    return namesOpenFile(file) || (Files.exists(file) && !Files.isRegularFile(file));
  }

  private static boolean namesOpenFile(Path file) {
    return OPEN_FILES.matcher(file.toAbsolutePath().normalize().toString()).matches();
  }
}
