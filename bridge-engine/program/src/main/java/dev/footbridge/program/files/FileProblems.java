package dev.footbridge.program.files;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** The problems of files that are in several places. */
final class FileProblems {
  private FileProblems() {}

  /** Returns the problem of a file or folder that cannot be read. */
  static Problem unreadable(Location location, Exception e) {
    return Problem.error(
        ProblemCode.FILE_UNUSABLE,
        location,
        "cannot be read: "
            + (e instanceof AccessDeniedException ? "permission denied" : e.getMessage()),
        "");
  }

  /** Returns the problem of a path with {@code ..} that leads out of the program. */
  static Problem outside(Bounds bounds, String path) {
    return Problem.error(
        ProblemCode.FILE_OUTSIDE,
        Location.inFile(path),
        "this path leads out of the program's folder " + bounds.folder(),
        "move the file into the folder");
  }

  /** Returns the problem of a symbolic link that leads out of the program. */
  static Problem linkOutside(Bounds bounds, String path, Path target) {
    return Problem.error(
        ProblemCode.FILE_OUTSIDE,
        bounds.locationOf(path),
        "a symbolic link leads to "
            + target
            + ", outside of the program's folder "
            + bounds.folder(),
        "copy the target into the folder");
  }
}
