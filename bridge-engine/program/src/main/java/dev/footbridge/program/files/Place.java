package dev.footbridge.program.files;

import dev.footbridge.contract.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a path leads to.
 *
 * @param path its path, without symbolic links; empty if it is missing
 * @param problem why it is refused; null if it is not
 */
record Place(Kind kind, String path, @Nullable Problem problem) {
  static final Place MISSING = new Place(Kind.MISSING, "", null);

  enum Kind {
    FILE,
    FOLDER,
    MISSING,
    /** It leads out of the folder, or is nothing that can be read. */
    REFUSED
  }

  boolean isMissing() {
    return kind == Kind.MISSING;
  }

  static Place file(String path) {
    return new Place(Kind.FILE, path, null);
  }

  static Place folder(String path) {
    return new Place(Kind.FOLDER, path, null);
  }

  static Place refused(String path, Problem problem) {
    return new Place(Kind.REFUSED, path, problem);
  }
}
