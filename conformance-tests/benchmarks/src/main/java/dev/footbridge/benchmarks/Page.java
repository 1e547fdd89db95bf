package dev.footbridge.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** The page of figures in the documentation, and its chart. */
final class Page {
  private static final String BEGIN = "<!-- figures: written by `./footbridge bench --docs` -->\n";
  private static final String END = "<!-- end of figures -->";

  private Page() {}

  /**
   * Writes figures into {@code benchmarks.md}, between its marks, and {@code benchmarks.svg}.
   *
   * @throws IllegalStateException if the page lacks the marks
   */
  static void write(Path docs, List<Figure> figures, Report report) throws IOException {
    Path page = docs.resolve("benchmarks.md");
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(page + " must have the lines " + BEGIN + "and " + END);
    }
    String goals = Goal.ALL.stream().map(goal -> goal.row(figures)).collect(Collectors.joining());
    Files.writeString(
        page,
        text.substring(0, begin + BEGIN.length())
            + circumstances()
            + "\n![Ratios as bars](benchmarks.svg)\n\n"
            + "| what | side | goal | measured | |\n|---|---|---|--:|---|\n"
            + goals
            + "\n"
            + report.table()
            + text.substring(end));
    Files.writeString(docs.resolve("benchmarks.svg"), report.chart());
  }

  /** Returns a sentence with the date and the machine of the figures. */
  private static String circumstances() {
    Runtime runtime = Runtime.getRuntime();
    return "Taken on %s: JDK %s, %s %s, %d processors, %s; GraalJS %s, interpreted unless said.\n"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            System.getProperty("java.runtime.version"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            runtime.availableProcessors(),
            processor(),
            org.graalvm.polyglot.Engine.create("js").getVersion());
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("an unnamed processor");
    } catch (IOException e) {
      return "an unnamed processor";
    }
  }
}
