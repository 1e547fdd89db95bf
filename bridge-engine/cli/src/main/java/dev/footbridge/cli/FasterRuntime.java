package dev.footbridge.cli;

import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.graaljs.GraalJsEngine;
import java.util.concurrent.TimeUnit;

/**
 * Says when another JavaScript runtime would be faster. The measure: GraalJS interprets, QuickJS is
 * there, and the walk took more than five seconds. A walk through the 169 pages of a public program
 * took 3.5 s of processor time on QuickJS and 13 s on GraalJS without its compiler, each with the
 * start of Java and all modules in the cache.
 */
final class FasterRuntime {
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final String FASTER = "quickjs";

  private FasterRuntime() {}

  /**
   * Returns a hint, or an empty text.
   *
   * @param runtime the name of the runtime that was used
   * @param tookNanos how long it took, in real time
   */
  static String hint(String runtime, long tookNanos) {
    return tookNanos > LONG_NANOS
            && runtime.equals(RunRequest.DEFAULT_RUNTIME)
            && JsRuntimes.names().contains(FASTER)
            && !GraalJsEngine.inForce().compiles()
        ? "QuickJS would walk this in about a quarter of the time: "
            + CommandSpecs.RUNTIME
            + " "
            + FASTER
        : "";
  }
}
