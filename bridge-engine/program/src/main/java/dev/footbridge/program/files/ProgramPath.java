package dev.footbridge.program.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Computes with the paths of files in a program. They have slashes on every system, are relative to
 * the program's folder, and have no slash at the beginning: {@code pages/index/index.js}. The
 * folder itself is the empty path.
 */
public final class ProgramPath {
  private ProgramPath() {}

  /**
   * Returns the path that {@code path} leads to from a folder, without {@code .}, {@code ..} and
   * double slashes; null if it leaves the program.
   *
   * @param folder the path of a folder
   * @param path relative to that folder, or to the program if it begins with a slash
   */
  public static @Nullable String resolve(String folder, String path) {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(path, "path");
    Deque<String> names = new ArrayDeque<>();
    if (!path.startsWith("/") && !append(names, folder)) {
      return null;
    }
    return append(names, path) ? String.join("/", names) : null;
  }

  /** Appends the names of a path; returns false if it leaves the program. */
  private static boolean append(Deque<String> names, String path) {
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return false;
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return true;
  }

  /** Returns the path of a file or folder in a folder, both as they are. */
  public static String in(String folder, String name) {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(name, "name");
    return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + "/" + name;
  }

  /** Returns the path of the folder that a file or folder is in; empty if in the program's. */
  public static String folderOf(String path) {
    Objects.requireNonNull(path, "path");
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Returns the last name of a path. */
  public static String nameOf(String path) {
    Objects.requireNonNull(path, "path");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
