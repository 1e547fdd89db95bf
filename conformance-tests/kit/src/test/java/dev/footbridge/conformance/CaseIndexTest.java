package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit runs every case that is in its folders. */
class CaseIndexTest {
  @ParameterizedTest
  @ValueSource(strings = {"cases", "programs"})
  void theIndexListsExactlyTheCases(String folder) throws Exception {
    String index = folder + "/index.txt";
    URI uri = ConformanceKit.class.getResource(index).toURI();
    List<String> files;
    try (Stream<Path> listed = Files.list(Path.of(uri).getParent())) {
      files =
          listed
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("index.txt"))
              .sorted()
              .toList();
    }
    assertThat(Resources.lines(index)).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void noTwoCasesHaveOneName() {
    assertThat(ConformanceKit.cases().stream().map(ConformanceCase::name)).doesNotHaveDuplicates();
  }
}
