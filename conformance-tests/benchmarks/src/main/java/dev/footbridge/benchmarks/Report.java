package dev.footbridge.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes figures for people and for programs, with ratios to the first figure of each kind. */
final class Report {
  private static final int BAR = 18;
  private static final int GAP = 26;
  private static final int LEFT = 260;
  private static final int WIDTH = 420;
  private static final double WIDEST_RATIO = 8;

  private final Map<String, List<Figure>> groups = new LinkedHashMap<>();

  Report(List<Figure> figures) {
    for (Figure figure : figures) {
      groups.computeIfAbsent(figure.what(), what -> new ArrayList<>()).add(figure);
    }
  }

  /** Returns a Markdown table. */
  String table() {
    StringBuilder table =
        new StringBuilder(
            "| what | side | score | ± | unit | × first | B/op |\n|---|---|--:|--:|---|--:|--:|\n");
    for (List<Figure> group : groups.values()) {
      for (Figure figure : group) {
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.2f | %s |%n",
                figure.what(),
                figure.side(),
                number(figure.score()),
                number(figure.error()),
                figure.unit(),
                figure.ratioTo(group.get(0)),
                Double.isNaN(figure.bytesPerOperation())
                    ? ""
                    : String.format(Locale.ROOT, "%.0f", figure.bytesPerOperation())));
      }
    }
    return table.toString();
  }

  /** Returns a JSON array of all figures. */
  String json() {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode array = mapper.createArrayNode();
    groups
        .values()
        .forEach(
            group ->
                group.forEach(
                    figure -> {
                      ObjectNode node = array.addObject();
                      node.put("what", figure.what()).put("side", figure.side());
                      node.put("score", figure.score()).put("unit", figure.unit());
                      put(node, "error", figure.error());
                      put(node, "bytesPerOperation", figure.bytesPerOperation());
                      node.put("ratio", figure.ratioTo(group.get(0)));
                    }));
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a bar chart of the ratios, as SVG that suits light and dark pages. */
  String chart() {
    StringBuilder bars = new StringBuilder();
    int y = GAP;
    for (Map.Entry<String, List<Figure>> group : groups.entrySet()) {
      bars.append(text(8, y + BAR - 4, "700", group.getKey()));
      y += BAR + 4;
      for (Figure figure : group.getValue()) {
        double ratio = figure.ratioTo(group.getValue().get(0));
        double width = Math.max(0, Math.min(ratio, WIDEST_RATIO)) / WIDEST_RATIO * WIDTH;
        bars.append(text(24, y + BAR - 5, "400", figure.side()));
        bars.append(
            String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                LEFT,
                y,
                width,
                BAR - 4,
                figure.side().startsWith("graaljs") ? "#2f81f7" : "#8b949e"));
        bars.append(
            text(
                LEFT + (int) width + 6,
                y + BAR - 5,
                "400",
                String.format(
                    Locale.ROOT, "%.2f ×  (%s %s)", ratio, number(figure.score()), figure.unit())));
        y += BAR;
      }
      y += GAP / 2;
    }
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"12\" fill=\"#808890\" role=\"img\">%n",
            LEFT + WIDTH + 200,
            y)
        + bars
        + "</svg>\n";
  }

  private static String text(int x, int y, String weight, @Nullable String text) {
    return "<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>%n".formatted(x, y, weight, text);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }

  private static void put(ObjectNode node, String key, double value) {
    if (!Double.isNaN(value)) {
      node.put(key, value);
    }
  }
}
