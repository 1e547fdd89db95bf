package dev.footbridge.program.module;

import dev.footbridge.program.files.ProgramPath;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The aliases of {@code resolveAlias}, the longest first (rule W4). Immutable. */
final class ModuleAliases {
  private final Map<String, String> byPrefix =
      new TreeMap<>(
          Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));

  /**
   * Creates aliases.
   *
   * @param patterns names and paths, each with {@code /*} at its end
   */
  ModuleAliases(Map<String, String> patterns) {
    patterns.forEach((name, path) -> byPrefix.put(withoutStar(name), withoutStar(path)));
  }

  private static String withoutStar(String pattern) {
    return pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : pattern;
  }

  /**
   * Returns the path that a name stands for; null if no alias fits, or if it leaves the program.
   */
  @Nullable String path(String module) {
    for (Map.Entry<String, String> alias : byPrefix.entrySet()) {
      if (module.startsWith(alias.getKey())) {
        return ProgramPath.resolve(
            "", alias.getValue() + module.substring(alias.getKey().length()));
      }
    }
    return null;
  }
}
