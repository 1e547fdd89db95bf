package dev.footbridge.program.files;

import dev.footbridge.contract.problem.Location;
import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a program, and where its npm packages are.
 *
 * @param folder the folder as it was named, for messages
 * @param root its real path
 * @param packages the real path of a folder outside of it that is its {@value #PACKAGES}; null if
 *     there is none
 */
record Bounds(Path folder, Path root, @Nullable Path packages) {
  static final String PACKAGES = "node_modules";

  /** Returns the path in the program of a real path; null if it is outside. */
  @Nullable String pathOf(Path real) {
    if (real.startsWith(root)) {
      return relative(root, real);
    }
    Path outer = packages;
    return outer != null && real.startsWith(outer)
        ? ProgramPath.in(PACKAGES, relative(outer, real))
        : null;
  }

  private static String relative(Path folder, Path real) {
    return folder.relativize(real).toString().replace(File.separatorChar, '/');
  }

  /** Returns where a file or folder of the program is. */
  Path fileOf(String path) {
    Path outer = packages;
    if (outer == null || !isIn(PACKAGES, path)) {
      return root.resolve(path);
    }
    return path.equals(PACKAGES) ? outer : outer.resolve(path.substring(PACKAGES.length() + 1));
  }

  private static boolean isIn(String folder, String path) {
    return path.startsWith(folder)
        && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
  }

  /** Returns the location of a whole file, for problems. */
  Location locationOf(String path) {
    return Location.inFile(nameOf(path));
  }

  /** Returns the name of a file for messages; the path may be one that no file can have. */
  String nameOf(String path) {
    Path outer = packages;
    if (outer != null && isIn(PACKAGES, path)) {
      return outer + path.substring(PACKAGES.length());
    }
    String base = folder.toString();
    return path.isEmpty() ? base : ProgramPath.in(base, path);
  }
}
