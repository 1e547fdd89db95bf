package dev.footbridge.engine.internal.loop;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckSettings;

/** Runs a test in the thread interleavings that Lincheck generates. */
public final class ModelCheck {
  /** Lincheck's bound for recursion, above the depth of {@code StackRoom.require}. */
  public static final int RECURSION = 140;

  private static final LincheckSettings DEFAULT = new LincheckSettings();

  private ModelCheck() {}

  /**
   * A thread of a test that {@link #run} runs. Not a plain {@code Thread}: since JDK 19, a {@code
   * Thread} keeps its task in another object, in which Lincheck 3.7 does not look for shared data.
   * Lincheck would then treat everything as thread-local, and try no interleaving.
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

  /** Runs {@code test} that often. If one run fails, fails with its interleaving. */
  static void run(int invocations, Runnable test) {
    // Lincheck's internal API for settings; it has no public one for Java.
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
