package dev.footbridge.runner;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsRuntimes;
import org.jspecify.annotations.Nullable;

/** Finds the runtime that settings name. */
final class RuntimeChoice {
  private RuntimeChoice() {}

  /**
   * Returns the runtime of that name.
   *
   * @param name null for the preferred one
   * @throws BridgeConfigurationException if there is none
   */
  static JsRuntime of(@Nullable String name) {
    try {
      return name == null ? JsRuntimes.preferred() : JsRuntimes.named(name);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new BridgeConfigurationException(
          Problem.error(ProblemCode.OPTION, Location.NONE, String.valueOf(e.getMessage()), ""));
    }
  }
}
