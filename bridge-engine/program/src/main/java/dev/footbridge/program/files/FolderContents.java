package dev.footbridge.program.files;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is in a folder, by exact names: on a system that does not distinguish upper and lower case,
 * a path in another case is missing, as it is on a phone. Immutable.
 */
final class FolderContents {
  /** Of what is no folder. */
  static final FolderContents NONE = new FolderContents(Map.of(), null);

  private final Map<String, Place> places;
  private final @Nullable Place unreadable;

  private FolderContents(Map<String, Place> places, @Nullable Place unreadable) {
    this.places = places;
    this.unreadable = unreadable;
  }

  /** Reads a folder. If it cannot be read, everything in it is refused. */
  static FolderContents read(Bounds bounds, String path) {
    Map<String, Place> places = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(bounds.fileOf(path))) {
      for (Path entry : entries) {
        String name = Objects.requireNonNull(entry.getFileName()).toString();
        places.put(name, place(bounds, ProgramPath.in(path, name), entry));
      }
    } catch (IOException | DirectoryIteratorException e) {
      return new FolderContents(
          Map.of(), Place.refused(path, FileProblems.unreadable(bounds.locationOf(path), e)));
    }
    if (path.isEmpty() && bounds.packages() != null) {
      places.put(Bounds.PACKAGES, Place.folder(Bounds.PACKAGES));
    }
    return new FolderContents(places, null);
  }

  /** Returns the names, in order. */
  Set<String> names() {
    return places.keySet();
  }

  /** Returns what has a name. */
  Place get(String name) {
    return unreadable == null ? places.getOrDefault(name, Place.MISSING) : unreadable;
  }

  private static Place place(Bounds bounds, String path, Path entry) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isSymbolicLink()
          ? target(bounds, path, entry)
          : place(bounds, path, path, attributes);
    } catch (IOException e) {
      return Place.refused(path, FileProblems.unreadable(bounds.locationOf(path), e));
    }
  }

  private static Place place(
      Bounds bounds, String path, String target, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      return Place.file(target);
    }
    return attributes.isDirectory()
        ? Place.folder(target)
        : Place.refused(
            path,
            Problem.error(
                ProblemCode.FILE_UNUSABLE,
                bounds.locationOf(path),
                "this is a pipe, a socket or a device, not a file",
                ""));
  }

  /** Returns what a symbolic link leads to (rule W3). */
  private static Place target(Bounds bounds, String path, Path link) throws IOException {
    Path real;
    try {
      real = link.toRealPath();
    } catch (NoSuchFileException e) {
      return Place.refused(
          path,
          Problem.error(
              ProblemCode.FILE_MISSING,
              bounds.locationOf(path),
              "a symbolic link leads to " + Files.readSymbolicLink(link) + ", which does not exist",
              ""));
    }
    String target = bounds.pathOf(real);
    return target == null
        ? Place.refused(path, FileProblems.linkOutside(bounds, path, real))
        : place(bounds, path, target, Files.readAttributes(real, BasicFileAttributes.class));
  }
}
