package dev.footbridge.jvm.platform;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Lets the launcher build the platform: few runs need it, so it is built for the first that does.
 */
final class LauncherBuild implements Runnable {
  /** The system property in which the launcher passes its own path. */
  static final String LAUNCHER = "footbridge.launcher";

  private final String launcher;

  LauncherBuild(String launcher) {
    this.launcher = launcher;
  }

  /**
   * Builds the platform, and waits for it.
   *
   * @throws BridgeConfigurationException if that failed; the launcher has printed why
   */
  @Override
  public void run() {
    try {
      if (new ProcessBuilder(launcher, "build-android").inheritIO().start().waitFor() != 0) {
        throw new BridgeConfigurationException(
            Problem.error(
                ProblemCode.PLUGIN_LOADING,
                Location.NONE,
                "a plugin or the import mapping uses types of Android, and the stand-ins for them could"
                    + " not be built; the reason is above",
                "run './footbridge build-android' once with Maven and a network"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("starting " + launcher, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the stand-ins were built", e);
    }
  }
}
