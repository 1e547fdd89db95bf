package dev.footbridge.program.module;

/** Tells the names apart that modules are asked for by. */
final class ModuleName {
  private ModuleName() {}

  /** Returns whether a name is a path, and so no alias and no package. */
  static boolean isPath(String module) {
    return module.startsWith("/")
        || module.startsWith("./")
        || module.startsWith("../")
        || module.equals(".")
        || module.equals("..");
  }

  /** Returns the name of the package that a module is in: {@code @scope/name} or {@code name}. */
  static String packageOf(String module) {
    int end = module.indexOf('/');
    if (end >= 0 && module.startsWith("@")) {
      end = module.indexOf('/', end + 1);
    }
    return end < 0 ? module : module.substring(0, end);
  }
}
