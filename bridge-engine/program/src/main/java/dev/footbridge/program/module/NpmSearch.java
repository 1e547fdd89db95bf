package dev.footbridge.program.module;

import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.files.ProgramPath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Finds modules of npm packages, in the folders of packages from a folder upwards (rule W13). */
final class NpmSearch {
  /** Where packages are after they were built for mini programs. */
  static final String BUILT = "miniprogram_npm";

  /** Where npm installs packages. */
  static final String INSTALLED = "node_modules";

  private final ProgramFiles files;
  private final ConcurrentMap<String, NpmPackage> packages = new ConcurrentHashMap<>();

  NpmSearch(ProgramFiles files) {
    this.files = files;
  }

  /** Returns the names of the packages that a module in a folder may ask for, for messages. */
  static Set<String> names(ProgramFiles files, String from) {
    Set<String> found = new TreeSet<>();
    for (String folder = from; folder != null; folder = above(folder)) {
      for (String packages : List.of(BUILT, INSTALLED)) {
        String path = ProgramPath.in(folder, packages);
        for (String name : files.names(path)) {
          if (name.startsWith("@")) {
            files.names(ProgramPath.in(path, name)).forEach(n -> found.add(name + "/" + n));
          } else if (!name.startsWith(".")) {
            found.add(name);
          }
        }
      }
    }
    return found;
  }

  /** Returns the file of a module; null if there is none. */
  @Nullable String find(FileSearch search, String from, String module) {
    String found = built(search, from, module);
    return found == null ? installed(search, from, module) : found;
  }

  private static @Nullable String built(FileSearch search, String from, String module) {
    for (String folder = from; folder != null; folder = above(folder)) {
      String packages = ProgramPath.in(folder, BUILT);
      if (search.isFolder(packages)) {
        String path = ProgramPath.resolve(packages, "./" + module);
        String found = path == null ? null : search.module(path);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable String installed(FileSearch search, String from, String module) {
    String name = ModuleName.packageOf(module);
    String rest = module.substring(Math.min(module.length(), name.length() + 1));
    for (String folder = from; folder != null; folder = above(folder)) {
      String packages = ProgramPath.in(folder, INSTALLED);
      if (!ProgramPath.nameOf(folder).equals(INSTALLED) && search.isFolder(packages)) {
        String path = ProgramPath.resolve(packages, "./" + name);
        if (path != null && search.isFolder(path)) {
          String found = inPackage(search, files.realPath(path), rest);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private @Nullable String inPackage(FileSearch search, String folder, String rest) {
    NpmPackage read = packages.computeIfAbsent(folder, path -> NpmPackage.read(files, path));
    String built = read.built();
    String found = built == null ? null : inFolder(search, built, rest);
    if (found == null && rest.isEmpty() && read.main() != null) {
      found = search.module(read.main());
    }
    return found == null ? inFolder(search, folder, rest) : found;
  }

  private @Nullable String inFolder(FileSearch search, String folder, String rest) {
    if (rest.isEmpty()) {
      return search.index(folder);
    }
    String path = ProgramPath.resolve(folder, "./" + rest);
    if (path == null) {
      return null;
    }
    String found = search.module(path);
    return found == null && files.isFile(ProgramPath.in(path, "package.json"))
        ? mainOf(search, path)
        : found;
  }

  /** A package may have folders with a {@code package.json} that only names a file. */
  private @Nullable String mainOf(FileSearch search, String folder) {
    NpmPackage read = packages.computeIfAbsent(folder, path -> NpmPackage.read(files, path));
    return read.main() == null ? null : search.module(read.main());
  }

  /** Returns the folder above; null if there is none in the program. */
  private static @Nullable String above(String folder) {
    return folder.isEmpty() ? null : ProgramPath.folderOf(folder);
  }
}
