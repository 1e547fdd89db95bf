package dev.footbridge.program.config;

import org.jspecify.annotations.Nullable;

/** An entry of {@code subPackages} in {@code app.json}: a folder that is loaded later. */
public final class Subpackage {
  private final String root;
  private final @Nullable String name;
  private final boolean isIndependent;

  Subpackage(String root, @Nullable String name, boolean isIndependent) {
    this.root = root;
    this.name = name;
    this.isIndependent = isIndependent;
  }

  /** Returns the path of its folder. */
  public String root() {
    return root;
  }

  /** Returns its name; null if it has none. */
  public @Nullable String name() {
    return name;
  }

  /** Returns whether its pages run without those outside of it. */
  public boolean isIndependent() {
    return isIndependent;
  }

  /** Returns the path of its folder. */
  @Override
  public String toString() {
    return root;
  }
}
