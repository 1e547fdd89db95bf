package dev.footbridge.cli;

import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.runner.Shard;
import dev.footbridge.runner.TestFilter;
import dev.footbridge.runner.TestPlan;
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
 * @param folder the folder with the tests
 * @param options the parsed options, for those that {@code run} has too
 * @param json whether to write JSON
 * @param junitXml the file for a JUnit report; null for none
 * @param shard the part of the files to run
 * @param rounds how often to run each file
 * @param failFast whether to start no more files once a test has failed
 * @param filter the pattern that a file's path and a test's name must match; null for all
 * @param watch whether to run them again whenever a file changes
 */
record TestRequest(
    Path folder,
    ParseResult options,
    boolean json,
    @Nullable Path junitXml,
    Shard shard,
    int rounds,
    boolean failFast,
    @Nullable Pattern filter,
    boolean watch) {
  private static final int MOST_ROUNDS = 1_000_000;

  /** Reads a request. */
  static TestRequest of(ParseResult options) {
    boolean json = RunRequest.isJson(options.matchedOptionValue(CommandSpecs.FORMAT, "text"));
    String junitXml = options.matchedOptionValue(CommandSpecs.JUNIT_XML, null);
    Path folder = Path.of(String.valueOf(options.<String>matchedPositionalValue(0, "")));
    if (!Files.isDirectory(folder)) {
      throw RunRequest.wrong(
          Files.exists(folder)
              ? folder + " is not a folder; name the folder that contains it, and use --filter"
              : "no such folder: " + folder);
    }
    return new TestRequest(
        folder,
        options,
        json,
        junitXml == null ? null : Path.of(junitXml),
        shard(options),
        rounds(options),
        options.hasMatchedOption(CommandSpecs.FAIL_FAST),
        filter(options),
        options.hasMatchedOption(CommandSpecs.WATCH));
  }

  /** Returns the plan of the run. */
  TestPlan plan() {
    TestPlan.Builder plan =
        TestPlan.in(folder)
            .filter(filter == null ? TestFilter.ALL : TestFilter.matching(filter))
            .shard(shard)
            .rounds(rounds)
            .failFast(failFast)
            .settings(this::withOptions);
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
