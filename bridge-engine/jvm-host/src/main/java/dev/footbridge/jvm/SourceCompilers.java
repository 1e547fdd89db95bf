package dev.footbridge.jvm;

import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.compile.SourceCompiler;
import java.util.ServiceLoader;

/** Finds the compilers of other languages than Java. */
final class SourceCompilers {
  private static final String KOTLIN = ".kt";

  private SourceCompilers() {}

  /** The compilers, created once, since one may take long to load; most runs need none. */
  private static final class Known {
    static final ServiceLoader<SourceCompiler> ALL =
        ServiceLoader.load(SourceCompiler.class, SourceCompilers.class.getClassLoader());
  }

  /** Returns whether a file is a source of another language than Java. */
  static boolean isSource(String path) {
    return path.endsWith(KOTLIN);
  }

  /**
   * Returns the compiler of a source.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if it is not on the class
   *     path
   */
  static synchronized SourceCompiler of(String path) {
    for (SourceCompiler each : Known.ALL) {
      if (path.endsWith(each.ending())) {
        return each;
      }
    }
    throw TextFile.problem(
        ProblemCode.PLUGIN_SOURCE,
        path,
        "a Kotlin source needs Kotlin's compiler, which is not on the class path",
        "add dev.footbridge:bridge-engine-kotlin, or compile it yourself and name its class");
  }
}
