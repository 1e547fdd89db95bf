package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit is whole. */
class CaseIndexTest {
  /** The groups of rules that bind every host, each with its last number; Android has its own. */
  private static final Map<String, Integer> RULES =
      Map.of("C", 9, "D", 7, "G", 3, "P", 3, "R", 7, "S", 10, "T", 7, "X", 8);

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
  void everyRuleHasACase() {
    List<String> rules =
        RULES.entrySet().stream()
            .flatMap(
                group ->
                    IntStream.rangeClosed(1, group.getValue())
                        .mapToObj(number -> group.getKey() + number))
            .toList();
    assertThat(rules()).containsAll(rules);
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
