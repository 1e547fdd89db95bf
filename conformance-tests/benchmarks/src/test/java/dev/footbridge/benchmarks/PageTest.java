package dev.footbridge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of figures, its goals and its chart. */
class PageTest {
  private static final List<Figure> FIGURES =
      List.of(
          new Figure("syncSmall", "floor", 4, 0.5, "us/op", 3000),
          new Figure("syncSmall", "graaljs-wx", 4.8, Double.NaN, "us/op", Double.NaN),
          new Figure("heap", "bare", 100, Double.NaN, "KiB/program", Double.NaN),
          new Figure("heap", "graaljs", 170, Double.NaN, "KiB/program", Double.NaN),
          new Figure("perApi", "graaljs", 1.5, Double.NaN, "us/API", Double.NaN));

  @TempDir private Path docs;

  @Test
  void tellsGoalsReachedAndMissedAndNoneThatWasNotMeasured() {
    List<String> rows =
        Goal.ALL.stream().map(goal -> goal.row(FIGURES)).filter(row -> !row.isEmpty()).toList();
    assertThat(rows)
        .map(String::strip)
        .containsExactly(
            "| syncSmall | graaljs-wx | ≤ 1.25 × floor | 1.20 × | reached |",
            "| perApi | graaljs | ≤ 2 us/API | 1.50 us/API | reached |",
            "| heap | graaljs | ≤ 1.5 × bare | 1.70 × | **missed** |");
  }

  @Test
  void hasTheFiguresBetweenItsMarks() throws IOException {
    Path page = docs.resolve("benchmarks.md");
    Files.writeString(
        page,
        """
        Before.
        <!-- figures: written by `./footbridge bench --docs` -->
        old figures
        <!-- end of figures -->
        After.
        """);
    Page.write(docs, FIGURES, new Report(FIGURES));
    assertThat(Files.readString(page))
        .startsWith("Before.\n")
        .endsWith("<!-- end of figures -->\nAfter.\n")
        .doesNotContain("old figures")
        .contains("Taken on ", "processors", "| heap | graaljs | ≤ 1.5 × bare | 1.70 × |")
        .contains("| syncSmall | floor | 4.00 | 0.50 | us/op | 1.00 | 3000 |")
        .contains("| syncSmall | graaljs-wx | 4.80 |  | us/op | 1.20 |  |");
    assertThat(Files.readString(docs.resolve("benchmarks.svg")))
        .startsWith("<svg ")
        .contains("1.20 ×  (4.80 us/op)", "1.70 ×  (170 KiB/program)");
  }

  @Test
  void refusesAPageWithoutMarks() throws IOException {
    Files.writeString(docs.resolve("benchmarks.md"), "No figures.\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> Page.write(docs, FIGURES, new Report(FIGURES)))
        .withMessageContaining("benchmarks.md must have the lines");
    assertThat(docs.resolve("benchmarks.md")).hasContent("No figures.");
  }

  @Test
  void theJsonHasWhatIsKnown() {
    assertThat(new Report(FIGURES).json())
        .contains("\"bytesPerOperation\" : 3000.0", "\"ratio\" : 1.2")
        .doesNotContain("NaN");
  }
}
