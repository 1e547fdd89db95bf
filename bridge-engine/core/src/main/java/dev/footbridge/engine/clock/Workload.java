package dev.footbridge.engine.clock;

import org.apiguardian.api.API;

/** The work of one program, which a manual clock waits for before it advances (rule T7). */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Workload {
  /** Returns whether no turn is queued or running, and no handler is running. */
  boolean isQuiet();

  /**
   * Waits until there is no work.
   *
   * @param deadline a time of {@link System#nanoTime()}
   * @return false if there was still work at {@code deadline}
   */
  boolean awaitQuiet(long deadline) throws InterruptedException;
}
