package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.conformance.ConformanceResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the kit against our runtimes, and compares docs/conformance.md with the results. The
 * isolated one, which starts processes, is left out unless all tests run ({@code -Plong}).
 */
class ConformanceDocTest {
  private static final Path PAGE = Path.of("../../docs/conformance.md");

  private static final Map<String, ConformanceHost> HOSTS = new LinkedHashMap<>(); // as columns

  static {
    HOSTS.put("GraalJS", new GraalJsHost());
    HOSTS.put("QuickJS", new QuickJsHost());
    if (Boolean.getBoolean("footbridge.long")) {
      HOSTS.put("Isolated", new IsolatedHost());
    }
  }

  private static final Map<String, List<ConformanceResult>> RESULTS = new LinkedHashMap<>();

  @TestFactory
  Stream<DynamicContainer> conformance() {
    return HOSTS.entrySet().stream()
        .map(
            host ->
                DynamicContainer.dynamicContainer(
                    host.getKey(),
                    ConformanceKit.cases().stream()
                        .map(each -> test(each, host.getKey(), host.getValue()))));
  }

  private static DynamicTest test(ConformanceCase each, String name, ConformanceHost host) {
    return DynamicTest.dynamicTest(
        each.name(),
        () -> {
          ConformanceResult result = ConformanceResult.of(each, host);
          RESULTS.computeIfAbsent(name, n -> new ArrayList<>()).add(result);
          Assumptions.assumeFalse(result.status() == Status.SKIPPED, result.detail());
          assertThat(result.status()).as(result.detail()).isEqualTo(Status.PASSED);
        });
  }

  @AfterAll
  static void thePageSaysWhatCameOfIt() throws IOException {
    String page = Files.readString(PAGE);
    ConformanceReport report = ConformanceReport.read(page);
    for (String host : HOSTS.keySet()) {
      report = report.with(host, RESULTS.get(host));
    }
    if (Boolean.getBoolean("footbridge.updateDocs")) {
      page = report.markdown();
      Files.writeString(PAGE, page);
    }
    assertThat(report.markdown())
        .as("docs/conformance.md; run with -Dfootbridge.updateDocs=true to update it")
        .isEqualTo(page);
  }
}
