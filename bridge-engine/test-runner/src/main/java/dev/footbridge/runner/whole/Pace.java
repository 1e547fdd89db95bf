package dev.footbridge.runner.whole;

import dev.footbridge.engine.MiniProgram;
import java.util.concurrent.CompletableFuture;

/** How time passes for a program that is run: really, or as fast as possible in a replay. */
public interface Pace {
  /**
   * Waits until a program has settled (rule W60), or has ended.
   *
   * @return false if its time is over before, or the run was stopped
   */
  boolean settle(MiniProgram program);

  /**
   * Waits until a future has completed, which only the program's own work can do.
   *
   * @return false if the program's time is over before, or the run was stopped
   */
  boolean await(MiniProgram program, CompletableFuture<?> done);
}
