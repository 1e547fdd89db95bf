package dev.footbridge.jvm;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.imports.MissingImports;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes a plugin that extends the vendor's own class, because the vendor's library is on the
 * class path, and its imports were not mapped.
 */
final class UnmappedPlugin {
  private UnmappedPlugin() {}

  /** Returns the problem of such a plugin; null if it is none. */
  static @Nullable Problem problem(Class<?> plugin, ImportMapping imports) {
    if (HostPlugin.class.isAssignableFrom(plugin)) {
      return null;
    }
    Class<?> below = plugin;
    for (Class<?> type = plugin.getSuperclass(); type != null; type = type.getSuperclass()) {
      String remedy =
          imports.oursOf(type.getName()) == null
              ? MissingImports.remedy(type.getName(), "")
              : "add the folder or jar of "
                  + below.getName()
                  + " to the class path of the plugins, where imports are mapped";
      if (!remedy.isEmpty()) {
        return Problem.error(
            ProblemCode.PLUGIN_BASE,
            Location.NONE,
            "the plugin "
                + plugin.getName()
                + " extends "
                + type.getName()
                + " of the vendor's library",
            remedy);
      }
      below = type;
    }
    return null;
  }
}
