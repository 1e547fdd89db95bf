package dev.footbridge.engine.clock;

/** The work of one program, which a manual clock waits for before it moves on (rule T7). */
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
