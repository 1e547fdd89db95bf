package dev.footbridge.program.files;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a program, and nothing outside of its folder: a path or a symbolic link that
 * leads out is refused (rule W3). Paths are those that {@link ProgramPath} describes.
 *
 * <p>What is in a folder is read once, when it is first asked for; later changes are not seen. Safe
 * for use by several threads.
 */
public final class ProgramFiles {
  /** The most bytes of a file. Whole mini programs are smaller. */
  static final int MOST_BYTES = 16 << 20;

  private final Bounds bounds;
  private final ConcurrentMap<String, FolderContents> folders = new ConcurrentHashMap<>();

  private ProgramFiles(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * Opens the folder of a program.
   *
   * @param folder messages name files by this path
   * @throws BridgeConfigurationException if there is no such folder
   */
  public static ProgramFiles open(Path folder) {
    Objects.requireNonNull(folder, "folder");
    if (!Files.isDirectory(folder)) {
      boolean exists = Files.exists(folder);
      throw new BridgeConfigurationException(
          Problem.error(
              exists ? ProblemCode.FILE_UNUSABLE : ProblemCode.FILE_MISSING,
              Location.inFile(folder.toString()),
              exists ? "this is not a folder" : "no such folder",
              ""));
    }
    return new ProgramFiles(new Bounds(folder, realPath(folder, folder.toString()), null));
  }

  /**
   * Returns the same files with a folder of npm packages from outside as {@code node_modules}: a
   * project may have its program in a folder beside that of its packages. Returns this if the
   * program has a {@code node_modules} of its own, or if there is no such folder.
   */
  public ProgramFiles withPackages(Path packages) {
    Objects.requireNonNull(packages, "packages");
    if (!locate(Bounds.PACKAGES).isMissing() || !Files.isDirectory(packages)) {
      return this;
    }
    Path real = realPath(packages, packages.toString());
    return new ProgramFiles(new Bounds(bounds.folder(), bounds.root(), real));
  }

  private static Path realPath(Path file, String name) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new BridgeConfigurationException(FileProblems.unreadable(Location.inFile(name), e));
    }
  }

  /** Returns the folder, as it was named. */
  public Path folder() {
    return bounds.folder();
  }

  /**
   * Returns the files of the program, in order: all but those in {@code node_modules}, in folders
   * whose names begin with a dot, or behind symbolic links, and but those whose names begin with a
   * dot.
   */
  public List<String> list() {
    return list("");
  }

  /** Returns the files in a folder and the folders in it, like {@link #list()}. */
  public List<String> list(String folder) {
    Objects.requireNonNull(folder, "folder");
    List<String> files = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of(realPath(folder)));
    while (!open.isEmpty()) {
      String path = open.removeLast();
      FolderContents contents = contents(path);
      for (String name : contents.names()) {
        String inner = ProgramPath.in(path, name);
        Place place = contents.get(name);
        boolean isLink = !place.path().equals(inner);
        if (isLink || name.startsWith(".")) {
          continue;
        }
        if (place.kind() == Place.Kind.FILE) {
          files.add(inner);
        } else if (place.kind() == Place.Kind.FOLDER && !name.equals(Bounds.PACKAGES)) {
          open.addLast(inner);
        }
      }
    }
    Collections.sort(files);
    return files;
  }

  /** Returns the names in a folder, in order; none if there is no such folder. */
  public List<String> names(String folder) {
    Objects.requireNonNull(folder, "folder");
    return List.copyOf(contents(folder).names());
  }

  /** Returns whether a path leads to a file that may be read. */
  public boolean isFile(String path) {
    Objects.requireNonNull(path, "path");
    return locate(path).kind() == Place.Kind.FILE;
  }

  /** Returns whether a path leads to a folder of the program. */
  public boolean isFolder(String path) {
    Objects.requireNonNull(path, "path");
    return locate(path).kind() == Place.Kind.FOLDER;
  }

  /**
   * Returns why what a path leads to may not be read: it is outside of the folder, or no file. Null
   * if it may be read, or is missing.
   */
  public @Nullable Problem refusal(String path) {
    Objects.requireNonNull(path, "path");
    return locate(path).problem();
  }

  /**
   * Returns the path of the same file or folder without symbolic links; {@code path} itself if
   * there is none.
   */
  public String realPath(String path) {
    Objects.requireNonNull(path, "path");
    Place place = locate(path);
    return place.isMissing() ? path : place.path();
  }

  /** Returns the name of a file for messages: its path after that of the program's folder. */
  public String nameOf(String path) {
    Objects.requireNonNull(path, "path");
    return bounds.nameOf(path);
  }

  /**
   * Returns the text of a UTF-8 file, without its byte order mark.
   *
   * @throws BridgeConfigurationException if the file is missing or refused, is longer than 16 MiB,
   *     cannot be read, or is not UTF-8 text; with its name and, for the last, line and column
   */
  public String readText(String path) {
    Objects.requireNonNull(path, "path");
    Place place = locate(path);
    Problem problem = place.problem();
    if (problem == null && place.kind() != Place.Kind.FILE) {
      boolean isFolder = place.kind() == Place.Kind.FOLDER;
      problem =
          Problem.error(
              isFolder ? ProblemCode.FILE_UNUSABLE : ProblemCode.FILE_MISSING,
              bounds.locationOf(path),
              isFolder ? "this is a folder" : "no such file",
              "");
    }
    if (problem != null) {
      throw new BridgeConfigurationException(problem);
    }
    Path real = realPath(bounds.fileOf(place.path()), nameOf(path));
    if (bounds.pathOf(real) == null) { // replaced since its folder was read
      throw new BridgeConfigurationException(FileProblems.linkOutside(bounds, path, real));
    }
    return FileText.read(real, nameOf(path), MOST_BYTES);
  }

  private Place locate(String path) {
    String normal = ProgramPath.resolve("", path);
    if (normal == null) {
      return Place.refused(path, FileProblems.outside(bounds, path));
    }
    Place place = Place.folder("");
    if (normal.isEmpty()) {
      return place;
    }
    for (String name : normal.split("/", -1)) {
      if (place.kind() != Place.Kind.FOLDER) {
        return place.kind() == Place.Kind.FILE ? Place.MISSING : place;
      }
      place = contentsOf(place).get(name);
    }
    return place;
  }

  private FolderContents contents(String folder) {
    Place place = locate(folder);
    return place.kind() == Place.Kind.FOLDER ? contentsOf(place) : FolderContents.NONE;
  }

  private FolderContents contentsOf(Place folder) {
    return folders.computeIfAbsent(folder.path(), path -> FolderContents.read(bounds, path));
  }
}
