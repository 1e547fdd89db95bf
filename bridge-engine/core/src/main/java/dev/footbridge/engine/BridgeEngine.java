package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.spi.JsRuntime;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Runs mini programs with one set of plugins. Immutable and safe for use by many threads: build one
 * and launch as many programs as needed.
 */
public final class BridgeEngine {
  private final EngineParts parts;
  private final List<Problem> warnings;

  BridgeEngine(EngineParts parts, List<Problem> warnings) {
    this.parts = parts;
    this.warnings = List.copyOf(warnings);
  }

  /** Returns a builder. */
  public static BridgeEngineBuilder builder() {
    return new BridgeEngineBuilder();
  }

  /** Returns the warnings about the configuration (rules G2, G3). */
  public List<Problem> warnings() {
    return warnings;
  }

  /** Returns the runtime that runs the programs. */
  public JsRuntime runtime() {
    return parts.runtime();
  }

  /**
   * Returns how many programs of this engine were abandoned and still run native code, which takes
   * a thread and perhaps a processor each (rule X4). A process that runs programs of others should
   * be replaced when there are too many.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public int abandonedPrograms() {
    return parts.abandoned().get();
  }

  /**
   * Launches a program: creates its plugins on this thread, and starts its JavaScript on its own.
   * Several programs may have the same {@code appId}.
   *
   * @return the program, without waiting; scripts given to it run when it is ready
   * @throws IllegalStateException if a plugin instance registered as such serves a running program
   *     (rule D5), or a plugin cannot be created
   * @throws RuntimeException what a plugin's {@code onCreate} throws
   */
  public MiniProgram launch(MiniAppInfo info) {
    Objects.requireNonNull(info, "info");
    return launch(info, LaunchOptions.DEFAULT);
  }

  /** Launches a program like {@link #launch(MiniAppInfo)}, with launch options that it can read. */
  public MiniProgram launch(MiniAppInfo info, LaunchOptions options) {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(options, "options");
    return launch(info, options, parts.host());
  }

  /**
   * Launches a program on a host of its own, which can hold data of this launch.
   *
   * @param host a host with the same types as the engine's, since the plugins were checked with
   *     them
   * @throws IllegalArgumentException if {@code host} has other types
   */
  public MiniProgram launch(MiniAppInfo info, LaunchOptions options, BridgeHost<?> host) {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(host, "host");
    if (host.contextType() != parts.host().contextType()
        || host.requestType() != parts.host().requestType()) {
      throw new IllegalArgumentException(
          "the plugins were checked against "
              + parts.host().contextType().getName()
              + " and "
              + parts.host().requestType().getName()
              + ", but this host has "
              + host.contextType().getName()
              + " and "
              + host.requestType().getName()
              + "; launch on a host like the engine's, or build an engine with this one");
    }
    MiniProgram program = new MiniProgram(parts, host, info, options);
    program.start();
    return program;
  }
}
