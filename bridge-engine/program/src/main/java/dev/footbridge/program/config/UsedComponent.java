package dev.footbridge.program.config;

import dev.footbridge.contract.problem.Location;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry of {@code usingComponents}: a component, and the tag that stands for it. Immutable. */
public final class UsedComponent {
  private final String tag;
  private final String target;
  private final String declaredIn;
  private final Location location;

  UsedComponent(String tag, String target, String declaredIn, Location location) {
    this.tag = tag;
    this.target = target;
    this.declaredIn = declaredIn;
    this.location = location;
  }

  /** Returns the tag. */
  public String tag() {
    return tag;
  }

  /** Returns where the component is, as it is written: {@code ./card}, {@code /parts/card}. */
  public String target() {
    return target;
  }

  /** Returns the path of the JSON file that says so, to which the target is relative. */
  public String declaredIn() {
    return declaredIn;
  }

  /** Returns the location of the entry. */
  public Location location() {
    return location;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UsedComponent that
        && tag.equals(that.tag)
        && target.equals(that.target)
        && declaredIn.equals(that.declaredIn)
        && location.equals(that.location);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tag, target, declaredIn, location);
  }

  @Override
  public String toString() {
    return "<" + tag + "> is " + target + " of " + declaredIn;
  }
}
