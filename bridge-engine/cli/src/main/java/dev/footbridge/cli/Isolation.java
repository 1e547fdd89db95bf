package dev.footbridge.cli;

import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.isolated.IsolatedRuntime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Runs JavaScript in child processes, if {@code --isolate} asks for it. */
final class Isolation implements AutoCloseable {
  /** What a bare {@code --isolate} means. */
  static final String DEFAULT_LEVEL = "isolated";

  private static final String SANDBOXED = "sandboxed";
  private static final List<String> LEVELS = List.of(DEFAULT_LEVEL, SANDBOXED);

  private final @Nullable String level;
  private final Map<String, IsolatedRuntime> runtimes = new ConcurrentHashMap<>();

  private Isolation(@Nullable String level) {
    this.level = level;
  }

  /**
   * Reads the options.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if the level is not known,
   *     or other options exclude it
   */
  static Isolation of(ParseResult options) {
    String level = options.matchedOptionValue(CommandSpecs.ISOLATE, null);
    if (level != null && !LEVELS.contains(level)) {
      throw RunRequest.wrong(
          CommandSpecs.ISOLATE + ": expected isolated or sandboxed, but found '" + level + "'",
          Nearest.question(level, LEVELS));
    }
    for (String other : List.of(CommandSpecs.INSPECT, CommandSpecs.OPTIMIZE)) {
      if (level != null && options.hasMatchedOption(other)) {
        throw RunRequest.wrong(
            other + " works in this process only; leave out " + CommandSpecs.ISOLATE);
      }
    }
    return new Isolation(level);
  }

  /**
   * Returns what runs the JavaScript that {@code runtime} would run in this process. Children run
   * programs one after the other: all are of the same author.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if programs cannot be
   *     sandboxed here
   */
  JsRuntime of(JsRuntime runtime) {
    return level == null
        ? runtime
        : runtimes.computeIfAbsent(runtime.name(), name -> isolated(runtime));
  }

  private IsolatedRuntime isolated(JsRuntime runtime) {
    IsolatedRuntime isolated = IsolatedRuntime.of(runtime).withSharedChildren(Integer.MAX_VALUE, 1);
    try {
      return SANDBOXED.equals(level) ? isolated.sandboxed() : isolated;
    } catch (IllegalStateException e) {
      throw RunRequest.wrong(CommandSpecs.ISOLATE + "=" + level + ": " + e.getMessage());
    }
  }

  /** Ends the children. */
  @Override
  public void close() {
    runtimes.values().forEach(IsolatedRuntime::close);
  }
}
