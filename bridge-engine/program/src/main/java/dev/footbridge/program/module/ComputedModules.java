package dev.footbridge.program.module;

import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.files.ProgramPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The modules that one with computed names may ask for: those of its package, or of the program
 * without its packages. Its tests and declarations of types are left out, and JSON that configures
 * a page, a component or npm.
 */
final class ComputedModules {
  private final ProgramFiles files;
  private final Set<String> listed = new HashSet<>();

  ComputedModules(ProgramFiles files) {
    this.files = files;
  }

  /** Returns the paths of the modules, in order; none if they were returned before. */
  List<String> of(String module) {
    String folder = packageFolder(module);
    if (!listed.add(folder)) {
      return List.of();
    }
    List<String> all = files.list(folder);
    Set<String> names = new HashSet<>(all);
    List<String> modules = new ArrayList<>();
    for (String path : all) {
      if (packageFolder(path).equals(folder) && isModule(path, names)) {
        modules.add(path);
      }
    }
    return modules;
  }

  /** Returns the folder of the package that a module is in; empty if it is in none. */
  private static String packageFolder(String path) {
    List<String> names = Arrays.asList(path.split("/", -1));
    int packages =
        Math.max(names.lastIndexOf(NpmSearch.BUILT), names.lastIndexOf(NpmSearch.INSTALLED));
    if (packages < 0 || packages + 1 >= names.size()) {
      return "";
    }
    String inPackages = String.join("/", names.subList(packages + 1, names.size()));
    return ProgramPath.in(
        String.join("/", names.subList(0, packages + 1)), ModuleName.packageOf(inPackages));
  }

  private static boolean isModule(String path, Set<String> all) {
    String name = ProgramPath.nameOf(path);
    if (name.endsWith(".js")) {
      return !name.endsWith(".test.js");
    }
    if (name.endsWith(".ts")) {
      return !name.endsWith(".d.ts") && !name.endsWith(".test.ts") && !isBeside(path, all, ".js");
    }
    return name.endsWith(".json")
        && !name.equals("package-lock.json")
        && !isBeside(path, all, ".js", ".ts", ".wxml");
  }

  /** Returns whether there is a file of the same name with another extension. */
  private static boolean isBeside(String path, Set<String> all, String... extensions) {
    String stem = path.substring(0, path.lastIndexOf('.'));
    return Arrays.stream(extensions).anyMatch(extension -> all.contains(stem + extension));
  }
}
