package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.conformance.ConformanceResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the code in docs/runtimes.md with the code that is tested. */
class RuntimesPageTest {
  private static final Path PAGE = Path.of("../../docs/runtimes.md");
  private static final Path GUIDE =
      Path.of("src/test/java/dev/footbridge/conformance/GuideRuntime.java");

  @Test
  void theGuideShowsARuntimeThatCompiles() throws IOException {
    String source = Files.readString(GUIDE);
    String shown = source.substring(source.indexOf("public final class"));
    assertThat(Files.readString(PAGE)).contains("```java\n" + shown + "```");
  }

  static Stream<ConformanceCase> calls() {
    Set<String> rules = Set.of("C1", "C2", "C5", "C8", "R1", "R2", "R3", "R4", "S1", "T6");
    return ConformanceKit.cases().stream().filter(each -> rules.contains(each.rule()));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theGuidesRuntimeCarriesCalls(ConformanceCase each) {
    ConformanceResult result = ConformanceResult.of(each, ConformanceHost.of(new GuideRuntime()));
    assertThat(result.status()).as(result.detail()).isEqualTo(Status.PASSED);
  }
}
