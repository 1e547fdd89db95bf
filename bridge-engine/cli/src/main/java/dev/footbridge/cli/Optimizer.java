package dev.footbridge.cli;

import dev.footbridge.graaljs.GraalJsEngine;
import org.jspecify.annotations.Nullable;

/**
 * Whether GraalJS compiles here, and if not, why and what to do.
 *
 * @param java the version of Java
 * @param engine the engine's description of itself
 * @param asked whether the option was given
 * @param jdk25 the JDK that the option would use; empty if none was found, null if none was
 *     searched for
 */
record Optimizer(
    Runtime.Version java, GraalJsEngine engine, boolean asked, @Nullable String jdk25) {

  /** The system property in which the launcher passes the JDK 25 that it found. */
  private static final String JDK25 = "footbridge.jdk25";

  /** Creates the description of this process. */
  static Optimizer here(boolean asked) {
    return new Optimizer(
        Runtime.version(), GraalJsEngine.inForce(), asked, System.getProperty(JDK25));
  }

  /**
   * Checks that {@code --optimize} has an effect: GraalJS itself would only be slow, without a
   * message.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if it has none
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

  /** Returns the remedy, in one sentence. */
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
          + " or later: an older one refuses the compiler of GraalJS";
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
