package dev.footbridge.engine.observe;

import java.time.Duration;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A timer that a program has set. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PendingTimer {
  private final Duration delay;
  private final boolean isRepeating;
  private final String name;

  /**
   * Creates a description of a timer.
   *
   * @param delay how long after it was set it is due, on the program's clock
   * @param isRepeating whether it repeats, and has run at least once
   * @param name the name of the function that it calls; empty if that has none
   */
  public PendingTimer(Duration delay, boolean isRepeating, String name) {
    this.delay = Objects.requireNonNull(delay, "delay");
    this.isRepeating = isRepeating;
    this.name = Objects.requireNonNull(name, "name");
  }

  /** Returns how long after it was set it is due, on the program's clock. */
  public Duration delay() {
    return delay;
  }

  /** Returns whether it repeats, and has run at least once. */
  public boolean isRepeating() {
    return isRepeating;
  }

  /** Returns the name of the function that it calls; empty if that has none. */
  public String name() {
    return name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PendingTimer that
        && delay.equals(that.delay)
        && isRepeating == that.isRepeating
        && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(delay, isRepeating, name);
  }

  @Override
  public String toString() {
    return "PendingTimer[" + delay + ", " + isRepeating + ", " + name + "]";
  }
}
