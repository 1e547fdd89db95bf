package dev.footbridge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The budget's arguments, what it reads, and its table. CI runs the whole of it. */
class BudgetTest {
  @TempDir private Path folder;

  @Test
  void theOtherCheckoutAndTheForksStandInAnyOrder() throws IOException {
    Path launcher = Files.createFile(folder.resolve("footbridge"));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    String other = folder.toString();
    assertThat(BudgetCommand.parse("--budget")).isEqualTo(new BudgetCommand(null, 5));
    assertThat(BudgetCommand.parse("--budget", other)).isEqualTo(new BudgetCommand(folder, 5));
    assertThat(BudgetCommand.parse("--forks", "20", "--budget", other))
        .isEqualTo(BudgetCommand.parse("--budget", other, "--forks", "20"))
        .isEqualTo(new BudgetCommand(folder, 20));
  }

  @Test
  void wrongArgumentsAreRefusedWithAReason() {
    String none = folder.toString();
    assertThatThrownBy(() -> BudgetCommand.parse("--budget", none))
        .hasMessageStartingWith(
            none + " is not a checkout: it has no launcher footbridge\nusage: ");
    assertThatThrownBy(() -> BudgetCommand.parse("--budget", "a", "b"))
        .hasMessageStartingWith("expected one checkout, but found a and b\n");
    assertThatThrownBy(() -> BudgetCommand.parse("--budget", "--short"))
        .hasMessageStartingWith("unknown option --short\n");
    assertThatThrownBy(() -> BudgetCommand.parse("--budget", "--forks"))
        .hasMessage("--forks expects a number from 1 to 9999, but found none");
    assertThatThrownBy(() -> BudgetCommand.parse("--budget", "--forks", "0"))
        .hasMessage("--forks expects a number from 1 to 9999, but found 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void theMeterMeasuresProgramsAndCalls(String runtime) {
    String output =
        Children.run(
            new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                "-cp",
                System.getProperty("java.class.path"),
                BudgetMeter.class.getName(),
                runtime,
                "20"));
    List<String[]> lines = output.lines().map(line -> line.split(" ", -1)).toList();
    assertThat(lines).extracting(line -> line[0]).containsExactly("further", "sync", "async");
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(Double.parseDouble(line[1])).isBetween(0.1, 1e6);
              assertThat(Double.parseDouble(line[2])).isBetween(100.0, 1e8);
            });
  }

  @Test
  void theBytesOfAProcessAreWhatItsYoungGenerationHolds() {
    assertThat(ProcessBytes.read("  S0U  EU      OU  YGC\n  0.0  30141.5 0.0   0  \n"))
        .isEqualTo(30141.5 * 1024);
    assertThat(ProcessBytes.read("  S0U  EU      OU  YGC\n  0.0  0.0     0.0   0  \n")).isNaN();
    assertThatThrownBy(() -> ProcessBytes.read("EU OU YGC\n1.0 2.0 1\n"))
        .hasMessageStartingWith("the young generation was too small");
  }

  @Test
  void theTableComparesTimesAndBytesByLimitsOfTheirOwn() {
    BudgetTable table = new BudgetTable(2);
    for (int round = 0; round < 5; round++) {
      add(table, "start", "ms", 1040, 1000);
      add(table, "start, allocated", "MB", 10.4, 10);
      add(table, "call", "µs", 2, 4);
      add(table, "not counted", "B", Double.NaN, 4);
    }
    assertThat(table.markdown())
        .isEqualTo(
            """
            | what             | unit | this | other | ratio | 95 % interval  |           |
            | ---------------- | ---- | ---: | ----: | ----: | -------------- | --------- |
            | start            | ms   | 1040 |  1000 | 1.040 | 1.040 to 1.040 |           |
            | start, allocated | MB   | 10.4 |  10.0 | 1.040 | 1.040 to 1.040 | **worse** |
            | call             | µs   | 2.00 |  4.00 | 0.500 | 0.500 to 0.500 |           |
            """);
  }

  @Test
  void withoutAnotherCheckoutTheTableHoldsThisOne() {
    BudgetTable table = new BudgetTable(1);
    table.add("start", "ms", 0, 700);
    table.add("start", "ms", 0, 701);
    table.add("start", "ms", 0, 900);
    assertThat(table.markdown())
        .isEqualTo(
            """
            | what  | unit | this |
            | ----- | ---- | ---: |
            | start | ms   |  701 |
            """);
  }

  private static void add(BudgetTable table, String what, String unit, double one, double other) {
    table.add(what, unit, 0, one);
    table.add(what, unit, 1, other);
  }
}
