package dev.footbridge.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks that the arguments name, prints a table, and writes {@code benchmarks.json}
 * and a chart.
 */
public final class Bench {
  private static final List<String> PARTS =
      List.of(
          "calls",
          "start",
          "growth",
          "heap",
          "programs",
          "states",
          "process",
          "runtimes",
          "isolated");
  private static final List<String> OPTIONS = List.of("--short", "--docs", "--check", "--baseline");
  private static final int PROCESS_RUNS = 7;
  private static final int IDLE_PROGRAMS = 200;
  private static final String MANY_PROGRAMS = "1000";
  private static final String STATES = "1000000";
  private static final Map<String, List<String>> GUARDED =
      Map.of(
          "side",
          List.of("floor", "graaljs-wx", "graaljs-wx-params", "graaljs-native", "quickjs-wx"));

  private final JmhRounds rounds;
  private final Path home;
  private final List<Figure> figures = new ArrayList<>();

  private Bench(JmhRounds rounds, Path home) {
    this.rounds = rounds;
    this.home = home;
  }

  /**
   * Runs the parts named, or all. {@code --short} takes a third of the time. {@code --docs} runs
   * all parts and writes the page in the documentation. {@code --check} compares a few calls with
   * the baseline, and {@code --baseline} updates the baseline. {@code --budget} compares with
   * another checkout; {@link BudgetCommand} has its arguments.
   */
  public static void main(String[] args) throws RunnerException, IOException {
    Path home = Path.of(System.getProperty("footbridge.home", "."));
    if (Arrays.asList(args).contains(BudgetCommand.OPTION)) {
      budget(home, args);
      return;
    }
    Set<String> named = new LinkedHashSet<>(Arrays.asList(args));
    Set<String> options = new LinkedHashSet<>(named);
    options.retainAll(OPTIONS);
    named.removeAll(options);
    if (!PARTS.containsAll(named)) {
      named.removeAll(PARTS);
      System.err.println(
          "footbridge bench: unknown part or option "
              + String.join(", ", named)
              + "\nusage: footbridge bench ["
              + String.join("] [", OPTIONS)
              + "] [PART...], or "
              + BudgetCommand.OPTION
              + " [OTHER_CHECKOUT]; the parts are "
              + String.join(", ", PARTS));
      System.exit(2);
    }
    boolean guards = options.contains("--check") || options.contains("--baseline");
    if (guards && args.length > 1) {
      System.err.println(
          "footbridge bench: --check and --baseline measure the figures of the baseline;"
              + " remove the other arguments");
      System.exit(2);
    }
    if (options.contains("--docs") && !named.isEmpty()) {
      System.err.println("footbridge bench: --docs runs all parts; remove the names of parts");
      System.exit(2);
    }
    int count = guards || options.contains("--short") ? 1 : 3;
    JmhRounds rounds = new JmhRounds(count, 10, TimeValue.milliseconds(300));
    Bench bench = new Bench(rounds, home);
    System.exit(guards ? bench.guard(options) : bench.measure(named, options));
  }

  private static void budget(Path home, String... args) throws IOException {
    try {
      BudgetCommand.parse(args).run(home);
    } catch (IllegalArgumentException e) {
      System.err.println("footbridge bench: " + e.getMessage());
      System.exit(2);
    }
  }

  private int measure(Set<String> named, Set<String> options) throws RunnerException, IOException {
    run(named.isEmpty() ? Set.copyOf(PARTS) : named);
    Report report = new Report(figures);
    System.out.print(report.table());
    Path folder = home.resolve("conformance-tests/benchmarks/target");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("benchmarks.json"), report.json());
    Files.writeString(folder.resolve("benchmarks.svg"), report.chart());
    System.err.println("written: benchmarks.json and benchmarks.svg in " + folder);
    if (options.contains("--docs")) {
      Page.write(home.resolve("docs"), figures, report);
    }
    return 0;
  }

  /**
   * Compares with the baseline, or writes it; returns the exit status. Regressions are measured a
   * second time, because a JVM does not always compile the same code equally well.
   */
  private int guard(Set<String> options) throws RunnerException, IOException {
    Baseline baseline = new Baseline(home.resolve("conformance-tests/benchmarks/baseline.json"));
    measureGuarded();
    if (options.contains("--baseline")) {
      baseline.write(figures);
      return 0;
    }
    Map<String, String> regressions = baseline.regressions(figures);
    if (!regressions.isEmpty()) {
      regressions.values().forEach(System.err::println);
      System.err.println("measuring once more");
      measureGuarded();
      Map<String, String> again = baseline.regressions(figures);
      again
          .keySet()
          .retainAll(regressions.keySet()); // what is worse by chance differs between the two
      regressions = again;
    }
    regressions.values().forEach(System.err::println);
    return regressions.isEmpty() ? 0 : 1;
  }

  private void measureGuarded() throws RunnerException {
    figures.clear();
    figures.addAll(rounds.run("CallBenchmark\\.(syncSmall|asyncSmall|state)", GUARDED));
    System.out.print(new Report(figures).table());
  }

  private void run(Set<String> parts) throws RunnerException {
    if (parts.contains("calls")) {
      figures.addAll(rounds.run("CallBenchmark|RpcBenchmark", Map.of(), CompilingJvm.found()));
    }
    if (parts.contains("start")) {
      figures.addAll(rounds.run("StartBenchmark", Map.of()));
      addPerApi();
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
    if (parts.contains("programs")) {
      for (String runtime : List.of("graaljs", "quickjs")) {
        String line = Children.java(List.of("-Xmx256m"), HeapFigures.class, runtime, MANY_PROGRAMS);
        String[] bytes = line.split(" ", -1);
        add("1000programs256m", runtime, Double.parseDouble(bytes[0]) / 1024, "KiB/program");
        add("1000programs256m-closed", runtime, Double.parseDouble(bytes[2]) / 1024, "KiB in all");
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
    if (parts.contains("runtimes")) {
      measure(RuntimeFigures.class, "runtime-", RuntimeFigures.NAMES, RuntimeFigures.UNITS);
    }
    if (parts.contains("isolated")) {
      measure(IsolationFigures.class, "isolated-", IsolationFigures.NAMES, IsolationFigures.UNITS);
    }
  }

  /** Adds the numbers that a main class prints for each runtime. */
  private void measure(Class<?> main, String prefix, List<String> names, List<String> units) {
    for (String runtime : List.of("graaljs", "quickjs")) {
      String[] values = Children.java(List.of(), main, runtime).strip().split(" ", -1);
      for (int i = 0; i < values.length; i++) {
        add(prefix + names.get(i), runtime, Double.parseDouble(values[i]), units.get(i));
      }
    }
  }

  /** Adds the cost of each API beyond the first hundred, for a further program. */
  private void addPerApi() {
    Figure few = Figure.find(figures, "further", "graaljs-100");
    Figure many = Figure.find(figures, "further", "graaljs-10000");
    if (few != null && many != null) {
      add("perApi", "graaljs", (many.score() - few.score()) / (10_000 - 100), "us/API");
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
    for (int i = 0; i < PROCESS_RUNS; i++) { // in turn, so that noise affects all sides
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
