package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit is whole. */
class CaseIndexTest {
  /** The rules that a program, or the threads around it, can show. */
  private static final Set<String> CLAIMED =
      Set.of(
          "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "D6", "E1", "P1", "P2", "P3", "R1",
          "R2", "R3", "R4", "R5", "R6", "R7", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10",
          "T1", "T2", "T4", "T5", "T6", "T7", "X1", "X2", "X3", "X5", "X6", "X8");

  @Test
  void theIndexListsExactlyTheCases() throws Exception {
    URI index = ConformanceKit.class.getResource("cases/index.txt").toURI();
    List<String> files;
    try (Stream<Path> listed = Files.list(Path.of(index).getParent())) {
      files =
          listed
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("index.txt"))
              .sorted()
              .toList();
    }
    assertThat(Resources.lines("cases/index.txt")).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void everyRuleClaimedHasACase() {
    assertThat(rules()).containsAll(CLAIMED);
  }

  @Test
  void noTwoCasesHaveOneName() {
    assertThat(ConformanceKit.cases().stream().map(ConformanceCase::name)).doesNotHaveDuplicates();
  }

  private static Set<String> rules() {
    return ConformanceKit.cases().stream()
        .map(ConformanceCase::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
