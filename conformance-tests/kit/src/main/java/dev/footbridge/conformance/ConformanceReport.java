package dev.footbridge.conformance;

import dev.footbridge.conformance.ConformanceResult.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The results of the kit on several hosts, as a Markdown page with a column per host. Each host
 * runs the kit in its own build, which reads the page and replaces the host's column. Rules link to
 * the page of rules, in the same folder.
 */
public final class ConformanceReport {
  private static final Comparator<String> BY_RULE =
      Comparator.<String>comparingInt(rule -> rule.charAt(0))
          .thenComparingInt(rule -> Integer.parseInt(rule.substring(1)));

  /** More cases that were skipped for one reason share a line. */
  private static final int MANY = 10;

  private final Map<String, Column> columns; // by the host's name

  /**
   * One host's part of the page.
   *
   * @param counts the results of each rule, in words
   * @param skipped a line per case, or per reason if it is that of many
   * @param failed a line per case
   */
  private record Column(Map<String, String> counts, List<String> skipped, List<String> failed) {
    Column() {
      this(new TreeMap<>(BY_RULE), new ArrayList<>(), new ArrayList<>());
    }
  }

  private ConformanceReport(Map<String, Column> columns) {
    this.columns = columns;
  }

  /** Reads a page that {@link #markdown()} wrote; an empty text has no columns. */
  public static ConformanceReport read(String page) {
    Map<String, Column> columns = new LinkedHashMap<>();
    List<String> hosts = List.of();
    String section = "";
    for (String line : page.split("\n", -1)) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
      } else if (section.isEmpty() && line.startsWith("| ")) {
        List<String> cells = List.of(line.substring(1).split("\\|", 0));
        if (hosts.isEmpty()) {
          hosts = cells.stream().skip(1).map(String::trim).collect(Collectors.toList());
          hosts.forEach(host -> column(columns, host));
        } else {
          for (int i = 0; i < hosts.size(); i++) {
            String counts = cells.get(i + 1).trim();
            column(columns, hosts.get(i)).counts().put(unlinked(cells.get(0).trim()), counts);
          }
        }
      } else if (line.startsWith("- ")) {
        Column column = column(columns, line.substring(2, line.indexOf(", `")));
        (section.equals("Failed") ? column.failed() : column.skipped()).add(line);
      }
    }
    return new ConformanceReport(columns);
  }

  /** Returns the link to a rule. */
  private static String link(String rule) {
    return "[" + rule + "](rules.md#" + rule.toLowerCase(Locale.ROOT) + ")";
  }

  /** Returns the rule of a link; other text unchanged. */
  private static String unlinked(String rule) {
    return rule.startsWith("[") ? rule.substring(1, rule.indexOf(']')) : rule;
  }

  private static Column column(Map<String, Column> columns, String host) {
    return columns.computeIfAbsent(host, h -> new Column());
  }

  /**
   * Returns the report with a new column for {@code host}, which replaces its old one or is the
   * last.
   *
   * @param results the results of all cases
   */
  public ConformanceReport with(String host, List<ConformanceResult> results) {
    Column column = new Column();
    results.stream()
        .collect(Collectors.groupingBy(result -> result.test().rule()))
        .forEach((rule, ofRule) -> column.counts().put(rule, counts(ofRule)));
    column.failed().addAll(lines(host, withStatus(results, Status.FAILED)));
    withStatus(results, Status.SKIPPED).stream()
        .collect(
            Collectors.groupingBy(
                ConformanceResult::detail, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (reason, cases) ->
                column
                    .skipped()
                    .addAll(
                        cases.size() > MANY
                            ? List.of(line(host, reason, cases))
                            : lines(host, cases)));
    Map<String, Column> with = new LinkedHashMap<>(columns);
    with.put(host, column);
    return new ConformanceReport(with);
  }

  private static List<ConformanceResult> withStatus(
      List<ConformanceResult> results, Status status) {
    return results.stream()
        .filter(result -> result.status() == status)
        .collect(Collectors.toList());
  }

  private static List<String> lines(String host, List<ConformanceResult> results) {
    return results.stream()
        .map(result -> "- " + host + ", `" + result.test().name() + "`: " + result.detail())
        .collect(Collectors.toList());
  }

  /** Returns the line of many cases that were skipped for one reason. */
  private static String line(String host, String reason, List<ConformanceResult> cases) {
    TreeSet<String> rules = new TreeSet<>(BY_RULE);
    cases.forEach(result -> rules.add(result.test().rule()));
    return "- "
        + host
        + ", `"
        + rules.first()
        + "` to `"
        + rules.last()
        + "`, "
        + cases.size()
        + " cases: "
        + reason;
  }

  /** Returns the page. */
  public String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Conformance\n\n")
        .append("Generated by the conformance run; do not edit. ")
        .append("A case tests one of the [rules](rules.md); a rule's cases are counted: passed, ")
        .append("skipped, failed.\n\n");
    appendTable(page);
    appendList(page, "Skipped", columns.values().stream().map(Column::skipped));
    appendList(page, "Failed", columns.values().stream().map(Column::failed));
    appendCases(page);
    return page.toString();
  }

  private void appendTable(StringBuilder page) {
    TreeSet<String> rules = new TreeSet<>(BY_RULE);
    columns.values().forEach(column -> rules.addAll(column.counts().keySet()));
    page.append("| rule | ").append(String.join(" | ", columns.keySet())).append(" |\n|---|");
    columns.keySet().forEach(host -> page.append("---|"));
    page.append('\n');
    for (String rule : rules) {
      page.append("| ").append(link(rule)).append(" |");
      for (Column column : columns.values()) {
        page.append(' ').append(column.counts().getOrDefault(rule, "")).append(" |");
      }
      page.append('\n');
    }
  }

  private static String counts(List<ConformanceResult> results) {
    Map<Status, Long> counts =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    ConformanceResult::status, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static void appendList(StringBuilder page, String title, Stream<List<String>> lists) {
    String lines = lists.flatMap(List::stream).collect(Collectors.joining("\n"));
    page.append("\n## ").append(title).append("\n\n");
    page.append(lines.isEmpty() ? "None." : lines).append('\n');
  }

  private static void appendCases(StringBuilder page) {
    page.append("\n## The cases\n\n| rule | case | answers the complaint |\n|---|---|---|\n");
    ConformanceKit.cases().stream()
        .sorted(
            Comparator.comparing(ConformanceCase::rule, BY_RULE)
                .thenComparing(ConformanceCase::title))
        .forEach(
            test ->
                page.append("| ")
                    .append(link(test.rule()))
                    .append(" | ")
                    .append(test.title())
                    .append(" | ")
                    .append(test.source())
                    .append(" |\n"));
  }
}
