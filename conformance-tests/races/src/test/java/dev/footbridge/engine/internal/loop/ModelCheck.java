package dev.footbridge.engine.internal.loop;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckSettings;

/** Runs a test in all interleavings of its threads that Lincheck tries. */
public final class ModelCheck {
  /** The deepest recursion that is not endless: deeper than the engine's StackRoom goes. */
  public static final int RECURSION = 140;

  private static final LincheckSettings DEFAULT = new LincheckSettings();

  private ModelCheck() {}

  /**
   * A thread of a test that {@link #run} runs. Not a plain {@code Thread}: from JDK 19 on, that one
   * keeps its task in an object of its own, behind which Lincheck 3.7 does not look for what two
   * threads share. It would then take all that the task uses for local, and try no interleaving.
   */
  static final class Racer extends Thread {
    private final Runnable task;

    Racer(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      task.run();
    }
  }

  /** Runs {@code test} so many times; fails if it fails in one, and tells the interleaving. */
  static void run(int invocations, Runnable test) {
    // Lincheck's own way to give settings, which it has not made public for Java.
    Lincheck.runConcurrentTestInternal$lincheck(
        invocations,
        DEFAULT.copy(
            DEFAULT.getAnalyzeStdLib(),
            DEFAULT.getLoopIterationsBeforeThreadSwitch(),
            DEFAULT.getLoopBound(),
            RECURSION),
        test);
  }
}
