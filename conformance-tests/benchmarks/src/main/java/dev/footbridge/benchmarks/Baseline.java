package dev.footbridge.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The costs of our sides when the baseline was written: bytes allocated per operation and, for
 * synchronous calls, the ratio to the floor of the same run. Asynchronous calls have no ratio,
 * because it depends on how fast the machine wakes threads. Times are not compared, because they
 * depend on the machine.
 */
final class Baseline {
  /** A higher ratio of bytes is a regression. */
  static final double MOST_BYTES = 1.15;

  /** A higher ratio of the two ratios to the floor is a regression; noise changes it by less. */
  static final double MOST_RATIO = 1.6;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;

  Baseline(Path file) {
    this.file = file;
  }

  /** Writes the figures as the new baseline. */
  void write(List<Figure> figures) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    for (Figure figure : figures) {
      Figure floor = Figure.find(figures, figure.what(), "floor");
      if (floor != null && !floor.equals(figure)) {
        ObjectNode costs = root.putObject(figure.what() + " " + figure.side());
        costs.put("bytesPerOperation", Math.round(figure.bytesPerOperation()));
        if (figure.what().startsWith("sync")) {
          costs.put("ratioToFloor", Math.round(figure.ratioTo(floor) * 100) / 100.0);
        }
      }
    }
    Files.writeString(
        file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
  }

  /**
   * Returns a sentence for each cost that is above the baseline's limit, or was not measured; by
   * the cost's name.
   */
  Map<String, String> regressions(List<Figure> figures) throws IOException {
    Map<String, String> regressions = new LinkedHashMap<>();
    for (var entry : MAPPER.readTree(Files.readString(file)).properties()) {
      String[] name = entry.getKey().split(" ", -1);
      Figure figure = Figure.find(figures, name[0], name[1]);
      Figure floor = Figure.find(figures, name[0], "floor");
      if (figure == null || floor == null) {
        regressions.put(entry.getKey(), entry.getKey() + " was not measured");
        continue;
      }
      compare(
          regressions,
          figure,
          "allocates %.0f bytes",
          figure.bytesPerOperation(),
          entry.getValue().path("bytesPerOperation"),
          MOST_BYTES);
      compare(
          regressions,
          figure,
          "takes %.2f × the floor",
          figure.ratioTo(floor),
          entry.getValue().path("ratioToFloor"),
          MOST_RATIO);
    }
    return regressions;
  }

  private static void compare(
      Map<String, String> regressions,
      Figure figure,
      String sentence,
      double now,
      JsonNode before,
      double most) {
    boolean isAllowed = now <= before.asDouble() * most; // false for NaN
    if (before.isNumber() && !isAllowed) {
      regressions.put(
          figure.what() + " " + figure.side() + " " + sentence,
          String.format(
              Locale.ROOT,
              "%s %s " + sentence + ", the baseline has %s",
              figure.what(),
              figure.side(),
              now,
              before));
    }
  }
}
