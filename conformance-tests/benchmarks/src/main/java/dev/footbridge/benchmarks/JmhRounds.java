package dev.footbridge.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Runs JMH benchmarks in rounds of one fork each, so that a temporary disturbance of the machine
 * affects all sides, not only one.
 */
final class JmhRounds {
  private static final double CONFIDENCE = 0.999;
  private static final double MEDIAN = 50;

  /** The factor for the warm-up when GraalJS compiles, which takes seconds. */
  private static final int COMPILING_WARM_UP = 2;

  /** The warm-up. During it the JVM still compiles, which would distort the figures. */
  private static final TimeValue WARM_UP = TimeValue.seconds(15);

  private final int rounds;
  private final int iterations;
  private final TimeValue iterationTime;
  private final Map<String, Measured> measured = new LinkedHashMap<>();

  private static final class Measured {
    final ListStatistics scores = new ListStatistics();
    final ListStatistics bytes = new ListStatistics();
    String unit = "";
  }

  JmhRounds(int rounds, int iterations, TimeValue iterationTime) {
    this.rounds = rounds;
    this.iterations = iterations;
    this.iterationTime = iterationTime;
  }

  /**
   * Runs the matching benchmarks.
   *
   * @param include a regular expression of benchmark names
   * @param parameters values of parameters; all values for parameters that are not named
   */
  List<Figure> run(String include, Map<String, List<String>> parameters) throws RunnerException {
    return run(include, parameters, null);
  }

  /**
   * Runs the matching benchmarks; the calls also with GraalJS compiling, if a JDK for it exists.
   */
  List<Figure> run(
      String include, Map<String, List<String>> parameters, @Nullable CompilingJvm compiling)
      throws RunnerException {
    measured.clear();
    for (int round = 1; round <= rounds; round++) {
      System.err.println("round " + round + " of " + rounds + ": " + include);
      add(new Runner(options(include, parameters).build()).run(), "");
      if (compiling != null) {
        ChainedOptionsBuilder options =
            options(CallBenchmark.SOME_CALLS, Map.of("side", CallBenchmark.COMPILED))
                .jvm(compiling.java())
                .jvmArgsPrepend(compiling.options().toArray(String[]::new))
                .warmupIterations(COMPILING_WARM_UP);
        add(new Runner(options.build()).run(), "-compiled");
      }
    }
    return measured.entrySet().stream()
        .map(entry -> figure(entry.getKey(), entry.getValue()))
        .toList();
  }

  private ChainedOptionsBuilder options(String include, Map<String, List<String>> parameters) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(include)
            .forks(1)
            .warmupIterations(1)
            .warmupTime(WARM_UP)
            .measurementIterations(iterations)
            .measurementTime(iterationTime)
            .timeout(TimeValue.minutes(2))
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend("-Xmx2g")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    parameters.forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
    return options;
  }

  private void add(Collection<RunResult> results, String suffix) {
    for (RunResult result : results) {
      Measured each = measured.computeIfAbsent(nameOf(result) + suffix, key -> new Measured());
      each.unit = result.getPrimaryResult().getScoreUnit();
      result
          .getBenchmarkResults()
          .forEach(
              fork -> {
                for (IterationResult iteration : fork.getIterationResults()) {
                  each.scores.addValue(iteration.getPrimaryResult().getScore());
                }
              });
      Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
      if (allocated != null) {
        each.bytes.addValue(allocated.getScore());
      }
    }
  }

  /** Returns the measurement and the side; for benchmarks of growth, the kind and the number. */
  private static String nameOf(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    String method = benchmark.replaceFirst(".*\\.", "");
    Collection<String> keys = result.getParams().getParamsKeys();
    if (keys.isEmpty()) {
      return method + " lsp4j"; // the only side with its own benchmark class
    }
    String side = result.getParams().getParam(keys.iterator().next());
    return benchmark.contains("Growth")
        ? method + "-" + side.replace('-', ' ')
        : method + " " + side;
  }

  private static Figure figure(String key, Measured measured) {
    String[] parts = key.split(" ", -1);
    return new Figure(
        parts[0],
        parts[1],
        measured.scores.getPercentile(MEDIAN),
        measured.scores.getMeanErrorAt(CONFIDENCE),
        measured.unit,
        measured.bytes.getN() == 0 ? Double.NaN : measured.bytes.getMean());
  }
}
