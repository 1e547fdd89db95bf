package dev.footbridge.engine.clock;

import org.apiguardian.api.API;

/** The work of one program, which a manual clock waits for before it moves on (rule T7). */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Workload {
  /** Whether no turn is queued or running, and no handler at work. */
  boolean isQuiet();

  /**
   * Waits until there is no work.
   *
   * @param deadline an instant of {@link System#nanoTime()}
   * @return false if there still was work at {@code deadline}
   */
  boolean awaitQuiet(long deadline) throws InterruptedException;
}
