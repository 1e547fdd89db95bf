package dev.footbridge.program.files;

import dev.footbridge.contract.problem.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the files whose paths are nearest to a mistyped one, for messages. */
public final class NearestFiles {
  private static final int MOST = 3;

  private final ProgramFiles files;
  private final Collection<String> extensions;

  /**
   * Creates a search.
   *
   * @param extensions those of the files looked at, such as {@code .js}
   */
  public NearestFiles(ProgramFiles files, Collection<String> extensions) {
    this.files = Objects.requireNonNull(files, "files");
    this.extensions = List.copyOf(Objects.requireNonNull(extensions, "extensions"));
  }

  /** Returns at most three paths, nearest first; {@code path} may lack its extension. */
  public List<String> of(String path) {
    Objects.requireNonNull(path, "path");
    Set<String> found = new LinkedHashSet<>();
    search("", path.split("/", -1), 0, found);
    return found.stream().limit(MOST).toList();
  }

  private void search(String folder, String[] names, int index, Set<String> found) {
    if (index == names.length - 1) {
      searchFiles(folder, names[index], found);
      return;
    }
    String exact = ProgramPath.in(folder, names[index]);
    if (files.isFolder(exact)) {
      search(exact, names, index + 1, found);
      return;
    }
    List<String> folders = new ArrayList<>();
    for (String name : files.names(folder)) {
      if (files.isFolder(ProgramPath.in(folder, name))) {
        folders.add(name);
      }
    }
    for (String near : Nearest.of(names[index], folders)) {
      search(ProgramPath.in(folder, near), names, index + 1, found);
    }
  }

  private void searchFiles(String folder, String name, Set<String> found) {
    List<String> candidates = new ArrayList<>();
    for (String other : files.names(folder)) {
      if (extensionOf(other) != null && files.isFile(ProgramPath.in(folder, other))) {
        candidates.add(other);
      }
    }
    String extension = extensionOf(name);
    String stem = extension == null ? name : name.substring(0, name.length() - extension.length());
    for (String near : Nearest.of(stem, stems(candidates))) {
      for (String candidate : candidates) {
        if (stemOf(candidate).equals(near)) {
          found.add(ProgramPath.in(folder, candidate));
        }
      }
    }
  }

  private Set<String> stems(List<String> names) {
    Set<String> stems = new LinkedHashSet<>();
    names.forEach(name -> stems.add(stemOf(name)));
    return stems;
  }

  private String stemOf(String name) {
    String extension = extensionOf(name);
    return extension == null ? name : name.substring(0, name.length() - extension.length());
  }

  private @Nullable String extensionOf(String name) {
    for (String extension : extensions) {
      if (name.endsWith(extension)) {
        return extension;
      }
    }
    return null;
  }
}
