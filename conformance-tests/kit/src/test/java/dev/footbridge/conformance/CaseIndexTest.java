package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit runs every case that is in its folder. */
class CaseIndexTest {
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
  void noTwoCasesHaveOneName() {
    assertThat(ConformanceKit.cases().stream().map(ConformanceCase::name)).doesNotHaveDuplicates();
  }
}
