package dev.footbridge.engine.internal.loop;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckSettings;

/** Runs a test in all interleavings of its threads that Lincheck tries. */
public final class ModelCheck {
  /** The deepest recursion that is not endless: deeper than the engine's StackRoom goes. */
  public static final int RECURSION = 140;

  private static final LincheckSettings DEFAULT = new LincheckSettings();

  private ModelCheck() {}

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
