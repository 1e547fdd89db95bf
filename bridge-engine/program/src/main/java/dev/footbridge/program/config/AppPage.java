package dev.footbridge.program.config;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A page that {@code app.json} names. Immutable. */
public final class AppPage {
  private final String path;
  private final Location location;
  private final @Nullable Subpackage subpackage;
  private final @Nullable String script;
  private final @Nullable Problem problem;

  AppPage(
      String path,
      Location location,
      @Nullable Subpackage subpackage,
      @Nullable String script,
      @Nullable Problem problem) {
    this.path = path;
    this.location = location;
    this.subpackage = subpackage;
    this.script = script;
    this.problem = problem;
  }

  /** Returns its path, with the root of its subpackage: {@code pages/index/index}. */
  public String path() {
    return path;
  }

  /** Returns where {@code app.json} names it. */
  public Location location() {
    return location;
  }

  /** Returns the subpackage that it is in; null if it is in none. */
  public @Nullable Subpackage subpackage() {
    return subpackage;
  }

  /** Returns the path of its script; null if it has none, then {@link #problem} says why. */
  public @Nullable String script() {
    return script;
  }

  /** Returns why the page cannot be opened; null if it can. */
  public @Nullable Problem problem() {
    return problem;
  }

  /** Returns the path. */
  @Override
  public String toString() {
    return path;
  }
}
