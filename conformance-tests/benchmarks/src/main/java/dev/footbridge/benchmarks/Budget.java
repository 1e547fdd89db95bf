package dev.footbridge.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures what users wait for: starts, tests and small calls. Each runs in its own process,
 * alternately in this and in another checkout.
 */
final class Budget {
  private static final List<String> RUNTIMES = List.of("graaljs", "quickjs");
  private static final int MANY_FILES = 200;

  /** The warm-up time of each measurement in a warm process. */
  private static final long WARM_UP_MILLIS = 2_000;

  private final Path home;
  private final int rounds;
  private final long warmUpMillis;
  private final int manyFiles;

  /**
   * Creates a budget.
   *
   * @param home this checkout
   * @param rounds the number of processes of each kind on each side
   */
  Budget(Path home, int rounds) {
    this(home, rounds, WARM_UP_MILLIS, MANY_FILES);
  }

  Budget(Path home, int rounds, long warmUpMillis, int manyFiles) {
    this.home = home.toAbsolutePath().normalize();
    this.rounds = rounds;
    this.warmUpMillis = warmUpMillis;
    this.manyFiles = manyFiles;
  }

  /** Measures this checkout, and another if one is given. */
  BudgetTable measure(@Nullable Path other) throws IOException {
    Path target = home.resolve("conformance-tests/benchmarks/target");
    Path folder = Files.createTempDirectory(Files.createDirectories(target), "budget");
    List<Checkout> sides = new ArrayList<>();
    sides.add(new Checkout(home, Files.createDirectory(folder.resolve("this"))));
    if (other != null) {
      sides.add(new Checkout(other, Files.createDirectory(folder.resolve("other"))));
    }
    Path meter =
        home.resolve("conformance-tests/benchmarks/src/main/java")
            .resolve(BudgetMeter.class.getName().replace('.', '/') + ".java");
    for (Checkout side : sides) {
      side.build();
      side.compile(meter);
    }
    Map<String, List<String>> commands = commands(folder);
    for (Checkout side : sides) { // compiles plugins, and reads all files once
      commands.values().forEach(each -> Children.run(side.launcher(Map.of(), array(each))));
    }
    BudgetTable table = new BudgetTable(sides.size());
    for (int round = 1; round <= rounds; round++) {
      System.err.println("round " + round + " of " + rounds);
      measureProcesses(sides, commands, table);
      measureWarm(sides, table);
    }
    return table;
  }

  /** Returns the commands to measure as whole processes. */
  private Map<String, List<String>> commands(Path folder) throws IOException {
    String quickStart = home.resolve("examples/quickstart").toString();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    for (String runtime : RUNTIMES) {
      commands.put("quick start, " + runtime, List.of("run", quickStart, "--runtime", runtime));
    }
    commands.put("1 test file", List.of("test", writeTests(folder, 1).toString()));
    commands.put(
        manyFiles + " test files", List.of("test", writeTests(folder, manyFiles).toString()));
    return commands;
  }

  private static Path writeTests(Path folder, int count) throws IOException {
    Path tests = Files.createDirectory(folder.resolve("tests" + count));
    for (int i = 0; i < count; i++) {
      Files.writeString(
          tests.resolve("file" + i + ".test.js"),
          Scripts.read("budget.test.js").replace("NUMBER", Integer.toString(i)));
    }
    return tests;
  }

  private static void measureProcesses(
      List<Checkout> sides, Map<String, List<String>> commands, BudgetTable table)
      throws IOException {
    for (Map.Entry<String, List<String>> command : commands.entrySet()) {
      String[] arguments = array(command.getValue());
      for (int side = 0; side < sides.size(); side++) {
        double millis = Children.millis(sides.get(side).launcher(Map.of(), arguments));
        table.add(command.getKey(), "ms", side, millis);
      }
      for (int side = 0; side < sides.size(); side++) {
        double bytes = ProcessBytes.of(sides.get(side), arguments);
        table.add(command.getKey() + ", allocated", "MB", side, bytes / 1e6);
      }
    }
  }

  private void measureWarm(List<Checkout> sides, BudgetTable table) throws IOException {
    for (String runtime : RUNTIMES) {
      for (int side = 0; side < sides.size(); side++) {
        ProcessBuilder process =
            sides.get(side).java(BudgetMeter.class, runtime, Long.toString(warmUpMillis));
        for (String line : Children.run(process).lines().toList()) {
          String[] parts = line.split(" ", -1);
          String what = warmName(parts[0]) + ", " + runtime;
          table.add(what, "µs", side, Double.parseDouble(parts[1]));
          table.add(what + ", allocated", "B", side, Double.parseDouble(parts[2]));
        }
      }
    }
  }

  private static String warmName(String measurement) {
    return measurement.equals("further") ? "further program" : measurement + " call";
  }

  private static String[] array(List<String> arguments) {
    return arguments.toArray(String[]::new);
  }
}
