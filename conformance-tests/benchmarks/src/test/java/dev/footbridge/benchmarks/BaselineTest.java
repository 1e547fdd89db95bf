package dev.footbridge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard against regressions: it compares bytes, and ratios within one run. */
class BaselineTest {
  private static final Figure FLOOR = figure("floor", 4, 1000);

  @TempDir private Path folder;
  private Baseline baseline;

  @BeforeEach
  void write() throws IOException {
    baseline = new Baseline(folder.resolve("baseline.json"));
    baseline.write(List.of(FLOOR, figure("ours", 5, 2000)));
  }

  @Test
  void holdsBytesAndTheRatioOfEachSideButTheFloor() throws IOException {
    assertThat(Files.readString(folder.resolve("baseline.json")))
        .isEqualToIgnoringWhitespace(
            """
            {"syncSmall ours": {"bytesPerOperation": 2000, "ratioToFloor": 1.25}}
            """);
  }

  @Test
  void theRatioOfAsynchronousCallsIsNotHeldAgainstThem() throws IOException {
    List<Figure> before =
        List.of(figure("async", "floor", 4, 1000), figure("async", "ours", 4, 10));
    baseline.write(before);
    assertThat(Files.readString(folder.resolve("baseline.json")))
        .isEqualToIgnoringWhitespace("{\"async ours\": {\"bytesPerOperation\": 10}}");
    assertThat(
            baseline.regressions(
                List.of(figure("async", "floor", 4, 1000), figure("async", "ours", 40, 11))))
        .isEmpty();
    assertThat(
            baseline.regressions(
                List.of(figure("async", "floor", 4, 1000), figure("async", "ours", 4, 12))))
        .containsValues("async ours allocates 12 bytes, the baseline has 10")
        .hasSize(1);
  }

  @Test
  void aSlowerMachineIsNoRegression() throws IOException {
    assertThat(baseline.regressions(List.of(figure("floor", 40, 1000), figure("ours", 55, 2100))))
        .isEmpty();
  }

  @Test
  void moreBytesAreARegression() throws IOException {
    assertThat(baseline.regressions(List.of(FLOOR, figure("ours", 5, 2301))))
        .containsValues("syncSmall ours allocates 2301 bytes, the baseline has 2000")
        .hasSize(1);
  }

  @Test
  void aHigherRatioIsARegression() throws IOException {
    assertThat(baseline.regressions(List.of(FLOOR, figure("ours", 8.1, 2000))))
        .containsValues("syncSmall ours takes 2.03 × the floor, the baseline has 1.25")
        .hasSize(1);
  }

  @Test
  void whatIsWorseTwiceHasOneName() throws IOException {
    assertThat(baseline.regressions(List.of(FLOOR, figure("ours", 5, 2301))).keySet())
        .isEqualTo(baseline.regressions(List.of(FLOOR, figure("ours", 6, 2999))).keySet())
        .isNotEqualTo(baseline.regressions(List.of(FLOOR, figure("ours", 9, 2000))).keySet());
  }

  @Test
  void whatCouldNotBeCountedIsARegression() throws IOException {
    assertThat(baseline.regressions(List.of(FLOOR, figure("ours", 5, Double.NaN))))
        .containsValues("syncSmall ours allocates NaN bytes, the baseline has 2000");
  }

  @Test
  void missingMeasurementsAreReported() throws IOException {
    assertThat(baseline.regressions(List.of(FLOOR)))
        .containsValues("syncSmall ours was not measured")
        .hasSize(1);
    assertThat(baseline.regressions(List.of(figure("ours", 5, 2000))))
        .containsValues("syncSmall ours was not measured")
        .hasSize(1);
  }

  private static Figure figure(String side, double score, double bytes) {
    return figure("syncSmall", side, score, bytes);
  }

  private static Figure figure(String what, String side, double score, double bytes) {
    return new Figure(what, side, score, 0.1, "us/op", bytes);
  }
}
