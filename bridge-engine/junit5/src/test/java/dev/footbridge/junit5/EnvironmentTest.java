package dev.footbridge.junit5;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The time, the time zone, the language and the random numbers of a test's program. */
class EnvironmentTest {
  private static final String SHOW =
      "console.log(Date(), wx.getSystemInfoSync().language, Math.random())";

  @RegisterExtension
  static final MiniProgramExtension mini =
      MiniProgramExtension.builder()
          .startTime(Instant.parse("2024-07-01T10:00:00Z"))
          .timeZone(ZoneId.of("Europe/Berlin"))
          .language("de")
          .seed(42)
          .build();

  @Test
  void T8_theBuilderSetsThem(TestProgram program) {
    program.runScript("setTimeout(() => " + SHOW + ", 1000)");
    mini.clock().advance(ofSeconds(1));

    assertThat(program.seed()).isEqualTo(42);
    assertThat(program.console())
        .containsExactly("Mon Jul 01 2024 12:00:01 GMT+0200 (CEST) de 0.19226245292029043");
  }

  /** Fails, so that its seed is reported. */
  @WithMiniProgram(
      startTime = "2025-01-01",
      timeZone = "America/New_York",
      language = "en",
      appId = "wx-other")
  static class Other {
    static final List<String> SHOWN = new CopyOnWriteArrayList<>();

    @Test
    void fails(TestProgram program) {
      program.runScript(SHOW);
      SHOWN.addAll(program.console());
      assertThat(program.console()).isEmpty();
    }
  }

  @Test
  void theAnnotationSetsThemAndAFailureReportsItsSeed() {
    Other.SHOWN.clear();
    String seed = seedOf(EngineTestKit.engine("junit-jupiter"));
    String unused =
        seedOf(
            EngineTestKit.engine("junit-jupiter")
                .configurationParameter(MiniProgramExtension.SEED_PARAMETER, seed));

    assertThat(Other.SHOWN).hasSize(2);
    assertThat(Other.SHOWN.get(0))
        .startsWith("Tue Dec 31 2024 19:00:00 GMT-0500 (EST) en 0.")
        .isEqualTo(Other.SHOWN.get(1));
  }

  private static String seedOf(EngineTestKit.Builder kit) {
    EngineExecutionResults results = kit.selectors(selectClass(Other.class)).execute();
    results.testEvents().assertStatistics(counts -> counts.failed(1));
    return results
        .testEvents()
        .reportingEntryPublished()
        .map(event -> event.getRequiredPayload(ReportEntry.class))
        .map(entry -> entry.getKeyValuePairs().get(MiniProgramExtension.SEED_PARAMETER))
        .findFirst()
        .orElseThrow();
  }
}
