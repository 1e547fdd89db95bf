package dev.footbridge.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures what its arguments name, prints a table, and writes {@code benchmarks.json} and a chart.
 */
public final class Bench {
  private static final List<String> PARTS =
      List.of("calls", "start", "growth", "heap", "states", "process");
  private static final int PROCESS_RUNS = 7;
  private static final int IDLE_PROGRAMS = 200;
  private static final String STATES = "1000000";

  private final JmhRounds rounds;
  private final Path home;
  private final List<Figure> figures = new ArrayList<>();

  private Bench(JmhRounds rounds, Path home) {
    this.rounds = rounds;
    this.home = home;
  }

  /** Runs the parts named, or all; {@code --short} takes a tenth of the time. */
  public static void main(String[] args) throws RunnerException, IOException {
    List<String> named = new ArrayList<>(Arrays.asList(args));
    boolean isShort = named.remove("--short");
    Set<String> parts = new TreeSet<>(named.isEmpty() ? PARTS : named);
    if (!PARTS.containsAll(parts)) {
      System.err.println(
          "usage: footbridge bench [--short] [PART...]; the parts are " + String.join(", ", PARTS));
      System.exit(2);
    }
    Path home = Path.of(System.getProperty("footbridge.home", "."));
    JmhRounds rounds =
        isShort
            ? new JmhRounds(1, 2, TimeValue.milliseconds(500))
            : new JmhRounds(3, 3, TimeValue.seconds(1));
    Bench bench = new Bench(rounds, home);
    bench.run(parts);
    Report report = new Report(bench.figures);
    System.out.print(report.table());
    Path folder = home.resolve("conformance-tests/benchmarks/target");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("benchmarks.json"), report.json());
    Files.writeString(folder.resolve("benchmarks.svg"), report.chart());
    System.err.println("written: benchmarks.json and benchmarks.svg in " + folder);
    System.exit(0);
  }

  private void run(Set<String> parts) throws RunnerException {
    if (parts.contains("calls")) {
      figures.addAll(rounds.run("CallBenchmark|RpcBenchmark", Map.of(), CompilingJvm.found()));
    }
    if (parts.contains("start")) {
      figures.addAll(rounds.run("StartBenchmark", Map.of()));
    }
    if (parts.contains("growth")) {
      figures.addAll(rounds.run("GrowthBenchmark", Map.of()));
    }
    if (parts.contains("heap")) {
      for (String side : List.of("bare", "graaljs", "quickjs")) {
        String line =
            Children.java(
                List.of("-Xmx512m"), HeapFigures.class, side, Integer.toString(IDLE_PROGRAMS));
        add("heap", side, Double.parseDouble(line.split(" ", -1)[0]) / 1024, "KiB/program");
      }
    }
    if (parts.contains("states")) {
      for (String runtime : List.of("graaljs", "quickjs")) {
        String line = Children.java(List.of("-Xmx64m"), ManyStates.class, runtime, STATES);
        add("millionStates64m", runtime, Double.parseDouble(line), "us/op");
      }
    }
    if (parts.contains("process")) {
      measureProcesses();
    }
  }

  private void measureProcesses() {
    String launcher = home.resolve("footbridge").toString();
    String program = home.resolve("examples/quickstart").toString();
    List<String> ours = List.of(launcher, "run", program);
    List<String> quickJs = List.of(launcher, "run", program, "--runtime", "quickjs");
    List<String> minimal =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            MinimalProcess.class.getName());
    Children.millis(ours); // builds and prepares
    List<Double> oursMillis = new ArrayList<>();
    List<Double> quickMillis = new ArrayList<>();
    List<Double> minimalMillis = new ArrayList<>();
    for (int i = 0; i < PROCESS_RUNS; i++) { // in turn, so that all meet the same disturbances
      minimalMillis.add(Children.millis(minimal));
      oursMillis.add(Children.millis(ours));
      quickMillis.add(Children.millis(quickJs));
    }
    add("process", "minimal", median(minimalMillis), "ms");
    add("process", "graaljs", median(oursMillis), "ms");
    add("process", "quickjs", median(quickMillis), "ms");
  }

  private void add(String what, String side, double score, String unit) {
    figures.add(new Figure(what, side, score, Double.NaN, unit, Double.NaN));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
