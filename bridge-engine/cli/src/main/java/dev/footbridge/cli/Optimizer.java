package dev.footbridge.cli;

import dev.footbridge.graaljs.GraalJsEngine;
import org.jspecify.annotations.Nullable;

/**
 * Whether GraalJS compiles here, and if not, why and what to do.
 *
 * @param java the version of Java
 * @param engine what GraalJS says of itself
 * @param asked whether the option was given
 * @param jdk25 a JDK that the option would use; empty if none was found, null if nobody looked
 */
record Optimizer(
    Runtime.Version java, GraalJsEngine engine, boolean asked, @Nullable String jdk25) {

  /** Where the launcher tells what it found. */
  private static final String JDK25 = "footbridge.jdk25";

  /** Looks around in this process. */
  static Optimizer here(boolean asked) {
    return new Optimizer(
        Runtime.version(), GraalJsEngine.inForce(), asked, System.getProperty(JDK25));
  }

  /**
   * Sees to it that what {@code --optimize} asks for is so: GraalJS itself would be slow in
   * silence.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if it is not
   */
  static void require(String runtime) {
    if (!runtime.equals(RunRequest.DEFAULT_RUNTIME)) {
      throw RunRequest.wrong(
          CommandSpecs.OPTIMIZE
              + " works with the runtime "
              + RunRequest.DEFAULT_RUNTIME
              + " only, but "
              + runtime
              + " was chosen");
    }
    Optimizer optimizer = here(true);
    if (!optimizer.engine.compiles()) {
      throw RunRequest.wrong(
          CommandSpecs.OPTIMIZE
              + " has no effect: "
              + optimizer.reason()
              + "\n    "
              + optimizer.remedy());
    }
  }

  /** Returns why GraalJS does not compile, in one sentence. */
  String reason() {
    return isOtherJava()
        ? "GraalJS "
            + engine.version()
            + " compiles on a JDK "
            + feature()
            + " only, and this is Java "
            + java.feature()
        : String.valueOf(engine.obstacle()).lines().findFirst().orElse("");
  }

  /** Returns what to do about it, in one sentence. */
  String remedy() {
    if (jdk25 == null && !asked) {
      return "start Java as docs/runtimes.md says";
    }
    if (isOtherJava() && jdk25 != null && jdk25.isEmpty()) {
      return "install a JDK "
          + feature()
          + " beside this one, or name one in FOOTBRIDGE_JDK25_HOME; then use "
          + CommandSpecs.OPTIMIZE;
    }
    if (!asked) {
      return "use " + CommandSpecs.OPTIMIZE + ", which will run on the JDK in " + jdk25;
    }
    if (!isOtherJava() && java.compareTo(Runtime.Version.parse(engine.version())) < 0) {
      return "update the JDK to "
          + engine.version()
          + " or later: the compiler of GraalJS is refused by an older one";
    }
    return "use ./footbridge, or start Java as docs/runtimes.md says";
  }

  private boolean isOtherJava() {
    return java.feature() != feature();
  }

  /**
   * Returns the release of Java that GraalJS's compiler is made for: their numbers are the same.
   */
  private int feature() {
    return Runtime.Version.parse(engine.version()).feature();
  }
}
