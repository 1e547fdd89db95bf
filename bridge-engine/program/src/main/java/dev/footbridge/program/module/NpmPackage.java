package dev.footbridge.program.module;

import dev.footbridge.contract.json.JsonFile;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.files.ProgramPath;
import org.jspecify.annotations.Nullable;

/**
 * What {@code package.json} says about where a package's modules are.
 *
 * @param folder the folder of the package
 * @param built the folder with what was built for mini programs; null if there is none
 * @param main the module that the package's name stands for; null if it is not said
 */
record NpmPackage(String folder, @Nullable String built, @Nullable String main) {
  private static final String FILE = "package.json";

  /** The folder that a package for mini programs has if it names none. */
  private static final String DIST = "miniprogram_dist";

  /** Reads a package's file. One that is missing or malformed says nothing. */
  static NpmPackage read(ProgramFiles files, String folder) {
    JsonValue json = json(files, ProgramPath.in(folder, FILE));
    String built = json == null ? null : path(folder, json.get("miniprogram"));
    String dist = ProgramPath.in(folder, DIST);
    return new NpmPackage(
        folder,
        built == null && files.isFolder(dist) ? dist : built,
        json == null ? null : path(folder, json.get("main")));
  }

  /** Returns whether the file of a program itself, in a folder, lists a package as needed. */
  static boolean isDependency(ProgramFiles files, String folder, String name) {
    JsonValue json = json(files, ProgramPath.in(folder, FILE));
    JsonValue dependencies = json == null ? null : json.get("dependencies");
    return dependencies != null && dependencies.get(name) != null;
  }

  private static @Nullable JsonValue json(ProgramFiles files, String path) {
    if (!files.isFile(path)) {
      return null;
    }
    try {
      return JsonFile.read(path, files.readText(path), problem -> {});
    } catch (BridgeConfigurationException e) {
      return null;
    }
  }

  private static @Nullable String path(String folder, @Nullable JsonValue value) {
    // A slash at the beginning would mean the program's folder.
    return value == null || !value.isString()
        ? null
        : ProgramPath.resolve(folder, "./" + value.text());
  }
}
