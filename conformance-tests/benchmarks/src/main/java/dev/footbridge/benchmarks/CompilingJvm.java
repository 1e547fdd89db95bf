package dev.footbridge.benchmarks;

import dev.footbridge.graaljs.GraalJsEngine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JDK on which GraalJS compiles.
 *
 * @param java the path of its {@code java}
 * @param compiler the folder of GraalJS's compiler
 */
record CompilingJvm(String java, String compiler) {
  private static final String ASKED = "footbridge.compiling";

  /** Returns the JDK that the launcher found; null if there is none. */
  static @Nullable CompilingJvm found() {
    String java = System.getProperty("footbridge.compiling.java");
    String compiler = System.getProperty("footbridge.compiling.compiler");
    return java == null || compiler == null ? null : new CompilingJvm(java, compiler);
  }

  /** Returns the options with which GraalJS compiles. */
  List<String> options() {
    return List.of(
        "-D" + ASKED + "=true",
        "-XX:+UnlockExperimentalVMOptions",
        "-XX:+EnableJVMCI",
        "--upgrade-module-path=" + compiler,
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }

  /** Checks in a JVM with these options that GraalJS really compiles; throws if it does not. */
  static void check() {
    if (Boolean.getBoolean(ASKED)) {
      GraalJsEngine engine = GraalJsEngine.inForce();
      if (!engine.compiles()) {
        throw new IllegalStateException("GraalJS does not compile: " + engine.obstacle());
      }
    }
  }
}
