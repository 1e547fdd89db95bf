package dev.footbridge.cli;

import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.runner.Shard;
import dev.footbridge.runner.TestFilter;
import dev.footbridge.runner.TestPlan;
import dev.footbridge.runner.report.TestOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * Which tests to run, and how.
 *
 * @param path the folder with the tests, or a single test file
 * @param options the parsed options, for those that {@code run} has too
 * @param json whether to write JSON
 * @param junitXml the file for a JUnit report; null for none
 * @param shard the part of the files to run
 * @param rounds how often to run each file
 * @param failFast whether to start no more files once a test has failed
 * @param filter the pattern that a file's path and a test's name must match; null for all
 * @param output whose output to show
 * @param watch whether to run them again whenever a file changes
 */
record TestRequest(
    Path path,
    ParseResult options,
    boolean json,
    @Nullable Path junitXml,
    Shard shard,
    int rounds,
    boolean failFast,
    @Nullable Pattern filter,
    TestOutput output,
    boolean watch) {
  private static final int MOST_ROUNDS = 1_000_000;

  /** Reads a request. */
  static TestRequest of(ParseResult options) {
    boolean json = RunRequest.isJson(options.matchedOptionValue(CommandSpecs.FORMAT, "text"));
    String junitXml = options.matchedOptionValue(CommandSpecs.JUNIT_XML, null);
    Path path = Path.of(String.valueOf(options.<String>matchedPositionalValue(0, "")));
    if (!Files.exists(path)) {
      throw RunRequest.wrong(
          ProblemCode.FILE_MISSING,
          "no such " + (path.toString().endsWith(".js") ? "file: " : "folder: ") + path,
          nearest(path));
    }
    return new TestRequest(
        path,
        options,
        json,
        junitXml == null ? null : Path.of(junitXml),
        shard(options),
        rounds(options),
        options.hasMatchedOption(CommandSpecs.FAIL_FAST),
        filter(options),
        output(options),
        options.hasMatchedOption(CommandSpecs.WATCH));
  }

  /**
   * Returns the plan of the run.
   *
   * @param isolation where its JavaScript runs
   */
  TestPlan plan(Isolation isolation) {
    TestPlan.Builder plan =
        TestPlan.in(path)
            .filter(filter == null ? TestFilter.ALL : TestFilter.matching(filter))
            .shard(shard)
            .rounds(rounds)
            .failFast(failFast)
            .sharePlugins(options.hasMatchedOption(CommandSpecs.SHARE_PLUGINS))
            .trust(RunRequest.trust(options))
            .settings(this::withOptions)
            .runtimes(isolation::ofTest)
            .freshRuntimes(isolation::fresh)
            .timeoutOption(CommandSpecs.TIMEOUT);
    Long seed = EnvironmentOptions.seed(options);
    return (seed == null ? plan : plan.seed(seed)).build();
  }

  private ProgramFolder withOptions(ProgramFolder settings) {
    ProgramFolder changed = RunRequest.withOptions(settings, options);
    if (options.hasMatchedOption(CommandSpecs.OPTIMIZE)) {
      Optimizer.require(RunRequest.runtimeName(changed));
    }
    return changed;
  }

  /** Returns the folder whose changes matter: that of the tests, or of a single test's program. */
  Path folder() {
    Path watched = TestPlan.in(path).build().watched();
    return Files.isDirectory(path) ? watched : watched.toAbsolutePath();
  }

  /** Returns the files that a run writes. */
  List<Path> outputs() {
    return Stream.concat(Stream.ofNullable(junitXml), RunOutputs.paths(options).stream()).toList();
  }

  private static Shard shard(ParseResult options) {
    String text = options.matchedOptionValue(CommandSpecs.SHARD, null);
    try {
      return text == null ? Shard.WHOLE : Shard.parse(text);
    } catch (IllegalArgumentException e) {
      throw RunRequest.wrong(CommandSpecs.SHARD + ": " + e.getMessage());
    }
  }

  private static int rounds(ParseResult options) {
    String text = options.matchedOptionValue(CommandSpecs.REPEAT, "1");
    if (text.matches("\\d{1,7}")) {
      int rounds = Integer.parseInt(text);
      if (rounds >= 1 && rounds <= MOST_ROUNDS) {
        return rounds;
      }
    }
    throw RunRequest.wrong(
        CommandSpecs.REPEAT
            + ": expected a number from 1 to "
            + MOST_ROUNDS
            + ", but found '"
            + text
            + "'");
  }

  private static String nearest(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    String[] names = folder == null ? null : folder.toFile().list();
    return names == null
        ? ""
        : Nearest.question(String.valueOf(path.getFileName()), List.of(names));
  }

  private static TestOutput output(ParseResult options) {
    List<String> all = List.of("failed", "all");
    String text = options.matchedOptionValue(CommandSpecs.OUTPUT, "failed");
    if (!all.contains(text)) {
      throw RunRequest.wrong(
          CommandSpecs.OUTPUT + ": expected failed or all, but found '" + text + "'",
          Nearest.question(text, all));
    }
    return text.equals("all") ? TestOutput.ALL : TestOutput.FAILED;
  }

  private static @Nullable Pattern filter(ParseResult options) {
    String text = options.matchedOptionValue(CommandSpecs.FILTER, null);
    try {
      return text == null ? null : Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw RunRequest.wrong(
          CommandSpecs.FILTER
              + ": '"
              + text
              + "' is not a regular expression: "
              + e.getDescription()
              + " at character "
              + (e.getIndex() + 1));
    }
  }
}
