package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.isolated.IsolatedRuntime;
import dev.footbridge.isolated.IsolationFigures;
import dev.footbridge.jvm.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Runs JavaScript in child processes, if {@code --isolate} asks for it. */
final class Isolation implements AutoCloseable {
  /** What a bare {@code --isolate} means. */
  static final String DEFAULT_LEVEL = "isolated";

  private static final String SANDBOXED = "sandboxed";
  private static final List<String> LEVELS = List.of(DEFAULT_LEVEL, SANDBOXED);
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})([mMgG])");

  /** A part of a test file's time: one that is endless does not hold the others for all of it. */
  private static final int TURNS_PER_TIMEOUT = 3;

  private final @Nullable String level;
  private final @Nullable Long heapBytes;
  private final @Nullable Duration turnLimit;
  private final Map<Kind, IsolatedRuntime> runtimes = new ConcurrentHashMap<>();
  private final Map<String, IsolatedRuntime> fresh = new ConcurrentHashMap<>();

  /** Programs of one kind share children. */
  private record Kind(String runtime, Duration turnLimit) {}

  private Isolation(ParseResult options) {
    level = options.matchedOptionValue(CommandSpecs.ISOLATE, null);
    heapBytes = heap(options.matchedOptionValue(CommandSpecs.HEAP, null));
    turnLimit = turnLimit(options.matchedOptionValue(CommandSpecs.TURN_LIMIT, null));
  }

  /**
   * Reads the options.
   *
   * @throws BridgeConfigurationException if the level is not known, a limit is wrong, or other
   *     options exclude it
   */
  static Isolation of(ParseResult options) {
    Isolation isolation = new Isolation(options);
    String level = isolation.level;
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
    for (String limit : List.of(CommandSpecs.HEAP, CommandSpecs.TURN_LIMIT)) {
      if (level == null && options.hasMatchedOption(limit)) {
        throw RunRequest.wrong(
            limit + " limits programs in other processes only; add " + CommandSpecs.ISOLATE);
      }
    }
    return isolation;
  }

  /** Returns what runs the JavaScript of {@code run}, which its timeout limits. */
  JsRuntime ofRun(JsRuntime runtime) {
    return of(runtime, turnLimit == null ? Duration.ZERO : turnLimit, ProgramEnvironment.MACHINE);
  }

  /**
   * Returns what runs the JavaScript of tests. Children run programs one after the other: all are
   * of the same author.
   *
   * @param timeout the time for one file
   */
  JsRuntime ofTest(JsRuntime runtime, Duration timeout) {
    return of(
        runtime,
        turnLimit == null ? timeout.dividedBy(TURNS_PER_TIMEOUT) : turnLimit,
        ProgramEnvironment.OF_TESTS);
  }

  /**
   * Returns what runs programs whose runtime is damaged in this process: each in a child process,
   * because one of them did the damage.
   */
  JsRuntime fresh(JsRuntime damaged) {
    return fresh.computeIfAbsent(damaged.name(), name -> IsolatedRuntime.of(damaged));
  }

  /** Returns the runtime that is named, or the one that runs it in other processes. */
  private JsRuntime of(JsRuntime runtime, Duration limit, ProgramEnvironment environment) {
    return level == null
        ? runtime
        : runtimes.computeIfAbsent(
            new Kind(runtime.name(), limit), kind -> isolated(runtime, limit, environment));
  }

  private IsolatedRuntime isolated(
      JsRuntime runtime, Duration limit, ProgramEnvironment environment) {
    try {
      IsolatedRuntime isolated =
          IsolatedRuntime.of(runtime).oneAfterTheOther().withTurnLimit(limit);
      if (heapBytes != null) {
        isolated = isolated.withHeap(heapBytes);
      }
      String archive = System.getProperty("footbridge.archive", "");
      if (!archive.isEmpty()) {
        isolated = isolated.withClassArchive(Path.of(archive));
      }
      if (SANDBOXED.equals(level)) {
        isolated = isolated.sandboxed();
      }
      isolated.prepare(environment);
      return isolated;
    } catch (IllegalStateException e) {
      throw RunRequest.wrong(CommandSpecs.ISOLATE + "=" + level + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw RunRequest.wrong(CommandSpecs.ISOLATE + ": " + e.getMessage());
    }
  }

  private static @Nullable Long heap(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw RunRequest.wrong(
          CommandSpecs.HEAP + ": expected a size such as 64m or 1g, but found '" + text + "'");
    }
    return Long.parseLong(size.group(1)) << (size.group(2).matches("[mM]") ? 20 : 30);
  }

  private static @Nullable Duration turnLimit(@Nullable String text) {
    try {
      return text == null ? null : Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw RunRequest.wrong(CommandSpecs.TURN_LIMIT + ": " + e.getMessage());
    }
  }

  /** Prints how programs ran; nothing if they ran in this process. */
  void report(Shell shell, boolean json) {
    for (IsolatedRuntime runtime : runtimes.values()) {
      IsolationFigures figures = runtime.figures();
      if (figures.started() > 0) {
        IsolationReport.write(figures, shell, json);
      }
    }
  }

  /** Ends the children. */
  @Override
  public void close() {
    runtimes.values().forEach(IsolatedRuntime::close);
    fresh.values().forEach(IsolatedRuntime::close);
  }
}
