package dev.footbridge.jvm;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder that the files of a program may not leave. */
final class SettingsBounds {
  private final Path folder;
  private final @Nullable Path real; // null if they may

  private SettingsBounds(Path folder, @Nullable Path real) {
    this.folder = folder;
    this.real = real;
  }

  /**
   * Creates bounds.
   *
   * @param isTrusted whether files may be anywhere
   */
  static SettingsBounds of(Path folder, boolean isTrusted) {
    return new SettingsBounds(folder, isTrusted ? null : FileTree.real(folder));
  }

  /**
   * Returns the problem of a path that leads out of the folder; null if none does.
   *
   * @param where what names the path
   * @param subject begins the message, such as {@code the plugin}
   */
  @Nullable Problem leaving(Location where, String subject, Path path) {
    Path bounds = real;
    if (bounds == null) {
      return null;
    }
    Path target = FileTree.real(path);
    if (target.startsWith(bounds)) {
      return null;
    }
    boolean isThroughLink =
        path.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
    return Problem.error(
        ProblemCode.FILE_OUTSIDE,
        where,
        subject
            + " "
            + path.normalize()
            + " is outside of the folder "
            + folder
            + (isThroughLink ? ": a symbolic link leads to " + target : ""),
        "move it into the folder, name it by an option of the command, or give --trust if you trust"
            + " whoever wrote the settings");
  }

  /** Like {@link #leaving}, for an entry of a class path: with what links in it lead to. */
  @Nullable Problem leavingThrough(Location where, Path entry) {
    Path name = entry.getFileName();
    Path parent = entry.getParent();
    boolean isWildcard = name != null && name.toString().equals("*") && !Files.exists(entry);
    Path place = isWildcard && parent != null ? parent : entry;
    Problem leaving = leaving(where, "the class path entry", place);
    if (real == null || leaving != null || !Files.isDirectory(place)) {
      return leaving;
    }
    Links links = new Links(where);
    try {
      Files.walkFileTree(place, links);
    } catch (IOException e) {
      return null; // what cannot be read is reported when it is loaded
    }
    return links.leaving;
  }

  /** Finds the first symbolic link that leaves the folder. */
  private final class Links extends SimpleFileVisitor<Path> {
    private final Location where;
    private @Nullable Problem leaving;

    Links(Location where) {
      this.where = where;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      leaving =
          attributes.isSymbolicLink() ? leaving(where, "the class path entry", file) : leaving;
      return leaving == null ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
  }
}
