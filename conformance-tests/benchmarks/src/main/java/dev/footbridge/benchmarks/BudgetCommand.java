package dev.footbridge.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./footbridge bench --budget}.
 *
 * @param other the checkout to compare with; null for none
 * @param forks the number of processes of each kind on each side
 */
record BudgetCommand(@Nullable Path other, int forks) {
  static final String OPTION = "--budget";
  private static final String FORKS = "--forks";
  private static final int DEFAULT_FORKS = 5;
  private static final String USAGE =
      "usage: footbridge bench " + OPTION + " [OTHER_CHECKOUT] [" + FORKS + " N]";

  /**
   * Parses arguments.
   *
   * @throws IllegalArgumentException if one is wrong, with a message for the user
   */
  static BudgetCommand parse(String... args) {
    Deque<String> left = new ArrayDeque<>(List.of(args));
    Path other = null;
    int forks = DEFAULT_FORKS;
    while (!left.isEmpty()) {
      String argument = left.remove();
      if (argument.equals(FORKS)) {
        forks = count(left.poll());
      } else if (argument.startsWith("-") && !argument.equals(OPTION)) {
        throw new IllegalArgumentException("unknown option " + argument + "\n" + USAGE);
      } else if (!argument.equals(OPTION)) {
        if (other != null) {
          throw new IllegalArgumentException(
              "expected one checkout, but found " + other + " and " + argument + "\n" + USAGE);
        }
        other = Path.of(argument);
      }
    }
    if (other != null && !Files.isExecutable(other.resolve("footbridge"))) {
      throw new IllegalArgumentException(
          other + " is not a checkout: it has no launcher footbridge\n" + USAGE);
    }
    return new BudgetCommand(other, forks);
  }

  /** Measures, prints the table, and writes it to {@code budget.md}. */
  void run(Path home) throws IOException {
    String table = new Budget(home, forks).measure(other).markdown();
    System.out.print(table);
    Path file = home.resolve("conformance-tests/benchmarks/target/budget.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, table);
    System.err.println("written: " + file);
  }

  private static int count(@Nullable String text) {
    if (text != null && text.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(text);
    }
    throw new IllegalArgumentException(
        FORKS + " expects a number from 1 to 9999, but found " + (text == null ? "none" : text));
  }
}
