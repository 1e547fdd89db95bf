package dev.footbridge.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The contract, docs/rules.md. */
final class RulesPage {
  private static final Pattern RULE =
      Pattern.compile("(?m)^- <a id=\"(\\w+)\"></a>\\*\\*(\\w+)\\*\\*(?: \\(([^)]*)\\))? \\S");

  /** The first bullet behind the heading of a part of a group, whose numbers begin at a ten. */
  private static final Pattern FIRST_OF_PART = Pattern.compile("(?m)^### .+\n\n- <a id=\"(\\w+)\"");

  private static final Pattern HEADING = Pattern.compile("(?m)^###? (.+)$");
  private static final Pattern GROUP = Pattern.compile("(?m)^## ([A-Z])\\. .+$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]) \\| \\[");

  private final String text;

  private RulesPage(String text) {
    this.text = text;
  }

  /**
   * One rule.
   *
   * @param id letter and number
   * @param anchor the anchor of links to the rule
   * @param marks the words in brackets after its number
   * @param isFirstOfPart whether it is the first of a part of its group, but for the first part
   */
  record Rule(String id, String anchor, List<String> marks, boolean isFirstOfPart) {
    boolean isPlanned() {
      return marks.contains("planned");
    }

    char group() {
      return id.charAt(0);
    }

    /**
     * Whether tests with its name prove it, and no case of the kit, since it binds some hosts or
     * tools only.
     */
    boolean isProvedByTests() {
      return group() == 'A' || group() == 'I' || marks.contains("tools");
    }
  }

  static RulesPage read() throws IOException {
    return new RulesPage(Files.readString(Path.of("../../docs/rules.md")));
  }

  /** Returns the rules as the page lists them. */
  List<Rule> rules() {
    Set<String> first =
        FIRST_OF_PART
            .matcher(text)
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.toSet());
    return RULE.matcher(text)
        .results()
        .map(
            found -> {
              String marks = found.group(3);
              List<String> each = marks == null ? List.of() : List.of(marks.split(", ", -1));
              String anchor = found.group(1);
              boolean isFirst = first.contains(anchor) && !anchor.matches("[a-z]1");
              return new Rule(found.group(2), anchor, each, isFirst);
            })
        .toList();
  }

  /** Returns the anchors of the groups and their parts. */
  List<String> headings() {
    return HEADING
        .matcher(text)
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .toList();
  }

  /** Returns the letters of the sections, in order. */
  List<String> groups() {
    return GROUP.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** Returns the letters that the table explains, in order. */
  List<String> explained() {
    return ROW.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** Returns the bullets of the sections, each of which must be a rule. */
  long bullets() {
    String sections = text.substring(text.indexOf("\n## "));
    return sections.lines().filter(line -> line.startsWith("- ")).count();
  }
}
