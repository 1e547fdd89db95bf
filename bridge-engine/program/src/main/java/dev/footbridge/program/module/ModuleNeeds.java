package dev.footbridge.program.module;

import java.util.List;
import java.util.Objects;

/** What a module asks for, as its text says. Immutable. */
public final class ModuleNeeds {
  /** Those of a module that asks for nothing, such as JSON, or one that does not parse. */
  public static final ModuleNeeds NONE = new ModuleNeeds(List.of(), List.of(), false);

  private final List<String> modules;
  private final List<String> later;
  private final boolean hasComputed;

  private ModuleNeeds(List<String> modules, List<String> later, boolean hasComputed) {
    this.modules = modules;
    this.later = later;
    this.hasComputed = hasComputed;
  }

  /**
   * Creates needs.
   *
   * @param modules the names of modules that must be there before the module runs: those of {@code
   *     import} and {@code require}
   * @param later the names of modules that are fetched when they are asked for: those of {@code
   *     import()} and {@code require.async}
   * @param hasComputed whether it also asks for modules by names that are computed as it runs
   */
  public static ModuleNeeds of(List<String> modules, List<String> later, boolean hasComputed) {
    Objects.requireNonNull(modules, "modules");
    Objects.requireNonNull(later, "later");
    return new ModuleNeeds(List.copyOf(modules), List.copyOf(later), hasComputed);
  }

  /** Returns the names of modules that must be there before the module runs. */
  public List<String> modules() {
    return modules;
  }

  /** Returns the names of modules that are fetched when they are asked for. */
  public List<String> later() {
    return later;
  }

  /** Returns whether it also asks for modules by names that are computed as it runs. */
  public boolean hasComputed() {
    return hasComputed;
  }
}
