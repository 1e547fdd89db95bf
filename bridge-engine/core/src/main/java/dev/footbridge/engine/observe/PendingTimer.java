package dev.footbridge.engine.observe;

import java.time.Duration;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A timer that a program has set.
 *
 * @param delay how long after it was set it is due, on the program's clock
 * @param isRepeating whether it repeats, and has run at least once
 * @param name the name of the function that it calls; empty if that has none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PendingTimer(Duration delay, boolean isRepeating, String name) {
  /** Creates a description of a timer. */
  public PendingTimer {
    Objects.requireNonNull(delay, "delay");
    Objects.requireNonNull(name, "name");
  }
}
