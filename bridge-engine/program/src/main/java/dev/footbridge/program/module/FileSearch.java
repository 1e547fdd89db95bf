package dev.footbridge.program.module;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.files.ProgramPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One search for the file of a module: keeps what was tried, and the first file refused. */
final class FileSearch {
  /** What may be added to the name of a module, in order; what is in a folder comes last. */
  static final List<String> ADDED = List.of(".js", ".ts", ".json", "/index.js", "/index.ts");

  private final ProgramFiles files;
  private final List<String> tried = new ArrayList<>();
  private final List<String> bases = new ArrayList<>();
  private @Nullable Problem refusal;

  FileSearch(ProgramFiles files) {
    this.files = files;
  }

  /** Returns the paths that do not exist. */
  List<String> tried() {
    return tried;
  }

  /** Returns the paths that do not exist, without what was added to them, and without folders. */
  List<String> bases() {
    return bases;
  }

  /** Returns why the search ended at a file that may not be read; null if it did not. */
  @Nullable Problem refusal() {
    return refusal;
  }

  /** Returns whether a path leads to a folder. */
  boolean isFolder(String path) {
    if (files.isFolder(path)) {
      return true;
    }
    fail(path);
    return false;
  }

  /**
   * Returns the file of a module: the path as it is, or with what may be added to it. A {@code .js}
   * that does not exist may be a {@code .ts}.
   */
  @Nullable String module(String path) {
    bases.add(path);
    String found = exact(path);
    for (int i = 0; found == null && i < ADDED.size(); i++) {
      found = exact(path + ADDED.get(i));
    }
    return found == null && path.endsWith(".js")
        ? exact(path.substring(0, path.length() - ".js".length()) + ".ts")
        : found;
  }

  /** Returns the file of a module that is a folder. */
  @Nullable String index(String folder) {
    String path = ProgramPath.in(folder, "index");
    bases.add(path);
    String found = exact(path + ".js");
    return found == null ? exact(path + ".ts") : found;
  }

  private @Nullable String exact(String path) {
    if (refusal == null && files.isFile(path)) {
      return files.realPath(path);
    }
    fail(path);
    return null;
  }

  private void fail(String path) {
    if (refusal == null) {
      refusal = files.refusal(path);
      tried.add(path);
    }
  }
}
