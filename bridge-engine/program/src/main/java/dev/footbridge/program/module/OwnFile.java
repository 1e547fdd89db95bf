package dev.footbridge.program.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads files that only this process's user can have written: what is in them is run. */
final class OwnFile {
  private static final int OTHERS_WRITE = 022; // of the group, and of everybody
  private static final int ROOT = 0;
  private static final int MOST_BYTES = 256 << 20;
  private static final Path SELF = Path.of("/proc/self");

  private OwnFile() {}

  /**
   * Returns the content of a file; null if others could have written it, or if it is no regular
   * file of a sane size. Where users are not told by numbers, only the latter counts.
   *
   * @throws IOException if there is no such file, or it cannot be read
   */
  static byte @Nullable [] read(Path file) throws IOException {
    boolean isUnix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    Map<String, Object> found =
        Files.readAttributes(
            file, isUnix ? "unix:isRegularFile,size,uid,mode" : "isRegularFile,size");
    boolean isFile = Boolean.TRUE.equals(found.get("isRegularFile"));
    if (!isFile || number(found, "size") > MOST_BYTES || (isUnix && !isOwn(found))) {
      return null;
    }
    return Files.readAllBytes(file);
  }

  private static boolean isOwn(Map<String, Object> found) throws IOException {
    long owner = number(found, "uid");
    return (number(found, "mode") & OTHERS_WRITE) == 0 && (owner == ROOT || owner == user());
  }

  /** Returns the number of this process's user; where the system does not say, of its home. */
  private static long user() throws IOException {
    Path own = Files.exists(SELF) ? SELF : Path.of(System.getProperty("user.home"));
    return number(Files.readAttributes(own, "unix:uid"), "uid");
  }

  private static long number(Map<String, Object> found, String name) {
    return Objects.requireNonNull((Number) found.get(name), name).longValue();
  }
}
